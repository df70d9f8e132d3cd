/** Cómo quiere cobrar cada cual. */
export const paying = {
  'payme.none':
    'No has dicho cómo se te puede pagar. Escríbelo tras /payme, por ejemplo /payme paypal.me/ana, /payme iban ES91 2100 0418 4502 0005 1332 o cualquier enlace.',
  'payme.nothingKept': 'Ya no guardo ninguna forma de pagarte.',
  'payme.title': 'Cómo se te puede pagar, primero lo que prefieres',
  'payme.hidden':
    '{list} lleva un número tuyo: en un grupo solo lo ve quien tiene que pagarte. /payme mostrar {rail} lo enseña a todos.',
  'payme.shown': 'Quien salda cuentas en tus grupos ve estos números. /payme ocultar 1 oculta el primero.',
  'payme.hint': '/payme y otra forma la añade, /payme quitar 1 quita la primera.',
  'payme.unsaid': '{to} no ha dicho cómo: puede hacerlo con /payme.',
  'payme.alone': '{to} tiene otra forma, que solo ve quien tiene que pagar.',
  'payme.nothingToPay': 'Aquí no tienes nada que pagar.',
  'payme.code': '{way} · {amount} para {to}',
  'button.howToPay': '¿Cómo pago?',
  'refusal.wayUnreadable':
    '«{text}» no es {problem, select, iban {un IBAN: sus cifras no cuadran. Míralo otra vez y escríbelo tras /payme iban} handle {un nombre de allí: lleva letras, cifras, puntos y guiones, como en /payme paypal.me/ana} phone {un teléfono de allí: escríbelo con su país, como en /payme bizum +34 600 111 222} upi {un id de UPI: se parece a ana@bank} pix {una clave PIX: es un CPF, un CNPJ, un teléfono con +55, un correo o una clave aleatoria} promptpay {nada que PromptPay conozca: es un móvil tailandés o un número de 13 o 15 cifras} link {una dirección que yo pase: empieza por https:// y tiene como mucho 200 caracteres} address {una dirección para una factura suiza: escribe /payme iban CH…, nombre, calle 1, 8001 ciudad} other {una forma de cobrar que yo conozca. Prueba /payme paypal.me/ana, /payme iban y el número, o un enlace}}.',
  'refusal.waysTooMany': 'Ya tienes {max, number} formas de cobrar; /payme quitar 1 quita la primera.',
  'refusal.wayNotKept': 'No me has dicho «{text}»; /payme enseña lo que tienes.',
}
