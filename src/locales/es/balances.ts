/** Saldos, planes para quedar en paz, explicaciones y la exportación. */
export const balances = {
  'balance.title': 'Saldos',
  'balance.titleOf': 'Saldo de {members}',
  'balance.getsBack': 'recupera',
  'balance.owes': 'debe',
  'balance.even': 'está en paz',
  'balance.debts': 'Quién debe a quién',
  'balance.plan': 'Para quedar en paz',
  'balance.debt': '{from} debe a {to} {amount}',
  'balance.transfer': '{from} paga a {to} {amount}',
  'balance.moreMembers':
    '… y {count, plural, one {# miembro más} other {# miembros más}}; /balance con un nombre muestra uno de ellos.',
  'balance.moreTransfers': '… y {count, plural, one {# más} other {# más}}; /export los trae todos.',
  'balance.settleHint': '/settle tiene un botón para cada pago.',
  'square.onlyYou':
    'De momento aquí solo conozco a {member}, así que aún no hay con quién compartir. Los demás entran en la cuenta cuando escriben aquí, alguien los menciona o ponen /join; /guest Dan añade a alguien sin cuenta.',
  'square.nothingYet':
    'Todavía no hay nada en la cuenta. Aquí conozco a {count, plural, one {# persona} other {# personas}}: {members}. /add 60 cena anota el primer gasto.',
  'square.all':
    'Todo en paz: nadie debe nada a nadie. Aquí conozco a {count, plural, one {# persona} other {# personas}}: {members}.',
  'square.missing':
    '¿Falta alguien? Entra en la cuenta cuando escribe aquí o alguien lo menciona; /guest Dan añade a alguien sin cuenta.',
  'square.andOthers': '{count, plural, one {# más} other {# más}}',
  'settle.title': 'Saldar cuentas',
  'settle.fewest': '{count, plural, one {# pago} other {# pagos}}, y ningún plan necesita menos: está demostrado.',
  'settle.good':
    '{count, plural, one {# pago} other {# pagos}}. Es un buen plan, aunque con tanta gente no puedo demostrar que ninguno necesite menos.',
  'settle.pairwise':
    '{count, plural, one {# pago} other {# pagos}}: cada uno paga a quien debe. /simplify on busca el plan con menos pagos.',
  'settle.askAll': '¿Se ha pagado todo esto?',
  'settle.wroteAll': '{who} dice que todos han pagado:',
  'settle.wroteOne': '#{number} {from} pagó {amount} a {to}',
  'settle.hidden': 'El plan tiene {count, plural, one {# pago más} other {# pagos más}}; /settle lo muestra entero.',
  'settle.noPart':
    'Ahí no queda nada pendiente; {count, plural, one {hay # pago} other {hay # pagos}}: /settle los muestra.',
  'settle.partDone':
    'Ese era el último de estos; {count, plural, one {queda # pago} other {quedan # pagos}}: /settle los muestra.',
  'settle.paid': '{from} pagó a {to} {amount}',
  'settle.hint': 'Pulsa cuando el dinero haya cambiado de manos. Si fue solo una parte, anótala con /pay @quien 20.',
  'settle.byHand': 'Tengo sitio para {max, number} botones. Los demás, listos para escribir:',
  'settle.more':
    '… y {count, plural, one {# pago más} other {# pagos más}}; /settle los muestra cuando estos estén hechos.',
  'settle.done': 'Ese fue el último pago: ahora todos están en paz.',
  'settle.recorded': 'Anotado: {from} pagó a {to} {amount}.',
  'why.getsBack': 'Por qué {member} recupera {amount}',
  'why.owes': 'Por qué {member} debe {amount}',
  'why.even':
    '{member} no debe ni recupera nada, así que no hay nada que explicar. /history muestra todas las entradas.',
  'why.debt': 'Por qué {from} debe a {to} {amount}',
  'why.noDebt': '{from} y {to} no se deben nada.',
  'why.paidOff': 'Por qué {from} y {to} están en paz en {currency}',
  'why.column.entry': 'Entrada',
  'why.column.change': 'Cambio',
  'why.column.sum': 'Suma',
  'why.newestFirst': 'De la más nueva a la más vieja; la suma de arriba es como está ahora.',
  'why.debtDirection': 'Lo que lleva más lo debe {from}; lo que lleva menos, {to}.',
  'why.older': '… y {count, plural, one {# entrada anterior} other {# entradas anteriores}}: {amount}',
  'why.olderMany': '… y más de {count, number} entradas anteriores: {amount}',
  'why.circles': 'Daba la vuelta en círculo y se canceló: {amount}',
  'why.left': 'Queda por pagar: {amount}',
  'why.replaced': 'Qué deudas cubren los pagos de /settle',
  'why.pair': '{from} → {to}',
  'why.direct': '{from} paga a {to} {amount}, que le debe directamente.',
  'why.chain': '{from} paga a {to} {amount} en lugar de {debts}.',
  'why.together': '{amount} cada uno: {transfers} cubren juntos {debts}.',
  'why.moreReplaced': '… y {count, plural, one {# parte más} other {# partes más}}.',
  'why.untraced': 'Aquí hay demasiadas deudas para seguir cada pago de /settle hasta ellas.',
  'why.atMostTwo': 'Puedo explicar a una persona o lo que hay entre dos: /why @ana o /why @ana @bo.',
  'me.title': 'Así estás',
  'me.privateOnly': 'Cómo estás en todos tus grupos es solo cosa tuya: escríbeme /me en un chat privado.',
  'me.nowhere': 'Todavía no estás en ninguna cuenta. Añádeme a un chat de grupo, o anota algo aquí: /add 60 cena.',
  'me.getsBack': 'recuperas {amount}',
  'me.owes': 'debes {amount}',
  'me.pays': '→ {to}: le pagas {amount}',
  'me.isPaid': '← {from} te paga {amount}',
  'me.moreTransfers':
    '… y {count, plural, one {# pago más} other {# pagos más}}; /settle los muestra todos en ese grupo.',
  'me.even': 'Estás en paz en {groups}.',
  'me.moreGroups':
    '… y {count, plural, one {# grupo más} other {# grupos más}} donde no se ha anotado nada últimamente.',
  'me.waiting': 'Pendiente de ti',
  'me.payment': '{group}: {from} dice que te pagó {amount} (#{number}). Pulsa allí «Recibido» o «No me llegó».',
  'me.proposal': '{group}: {description}, {amount}, aún no está anotado. Pulsa allí «Confirmar» o «Descartar».',
  'export.notTaken':
    'Este chat no admite archivos. Quien lo administra puede permitirlos en los permisos del chat; después envía otra vez el comando.',
  'export.done':
    '{count, plural, =0 {La cuenta está todavía vacía; aquí está} one {Aquí está la cuenta con su única entrada} other {Aquí está la cuenta entera, # entradas,}} en {format}.',
} as const
