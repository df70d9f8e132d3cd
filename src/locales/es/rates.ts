/** Tipos de cambio y planes en varias monedas. */
export const rates = {
  'rate.title': 'Tipos de cambio',
  'rate.line': '{rate} · {source}, {day}',
  'rate.source': '{source, select, typed {escrito aquí} ecb {BCE} other {Frankfurter}}',
  'rate.none':
    'Aquí no hay otra moneda abierta. /rate USD dice cuánto vale una, /rate USD 1,1 lo fija: tantos USD por 1 {base}.',
  'rate.hint':
    '/rate {currency} 1,5 fija vuestro propio tipo: tantos {currency} por 1 {base}. /rate {currency} off lo quita.',
  'rate.unknown': '{currency}: no se conoce el tipo. Escríbelo: /rate {currency} y cuántos {currency} vale 1 {base}.',
  'rate.unfetched': 'Aquí no se consultan tipos: cuenta lo que escribáis.',
  'rate.pinned': 'Desde ahora {rate} aquí, así que {amount} son {worth}. /rate {currency} off lo quita.',
  'rate.published': 'Lo publicado es {rate}.',
  'rate.unpinned': '{currency}: vuelve a contar lo publicado.',
  'rate.notPinned': '{currency} no tiene aquí un tipo propio.',
  'settle.inOne': 'Todo en {currency}, a los tipos de hoy:',
  'settle.inOneFirst': 'La primera pulsación pasa a {base} lo abierto en {currencies}.',
  'settle.inOneEven':
    'A estos tipos nadie tiene que pagar nada. Pulsa para pasar a {base} lo abierto en {currencies} y quedar en paz.',
  'button.convert': 'Pasar a {currency}',
  'conversion.title': 'Desde ahora en {currency}:',
  'conversion.line': '#{number} {from} debía {amount} a {to}: son {worth}',
  'conversion.more': '… y {count, plural, one {# más} other {# más}}; /history las tiene todas.',
  'conversion.takenBack':
    '#{number} y #{other} son los dos lados de una conversión, así que #{other} también se retira.',
  'conversion.restored': '#{number} y #{other} son los dos lados de una conversión, así que #{other} también vuelve.',
  'refusal.rateUnreadable':
    'No entiendo «{text}» como tipo de cambio. Escribe cuántos {currency} vale 1 {base}, por ejemplo /rate {currency} 1,5 o /rate 1 {base} = 1,5 {currency}.',
  'refusal.rateOfItself':
    '{currency} siempre vale lo mismo que {currency}. Nombra otra moneda, por ejemplo /rate USD 1,1.',
  'refusal.rateTurned': 'Se conoce {known}. ¿Cuál quieres decir: /rate {typed} o /rate {turned}?',
  'refusal.rateUnknown':
    'No se conoce el tipo de {currencies}, y no convierto nada a ojo. Escríbelo: /rate {currency} y cuántos {currency} vale 1 {base}; después vuelve a saldar.',
  'refusal.conversionFixed':
    '#{number} es un lado de una conversión y no se puede cambiar solo. /delete {number} retira los dos lados.',
  'refusal.conversionsTooMany':
    'Habría que convertir más de {max, number} deudas a la vez. Salda antes las otras monedas: /settle las muestra.',
} as const
