/** Everything that may be refused, each with the way out. */
export const refusals = {
  'refusal.amountMissing': '¿Cuánto fue? Pon el importe, por ejemplo /add 60 cena.',
  'refusal.amountUnreadable': 'No sé leer «{text}» como importe. Escríbelo como 60 o 60,50.',
  'refusal.amountAmbiguous': '«{text}» puede ser {first} o {second}. Escribe el que quieres decir.',
  'refusal.amountTooManyDecimals':
    '{currency} {decimals, plural, =0 {no tiene decimales} one {tiene # decimal} other {tiene # decimales}}, así que no puedo anotar «{text}». Redondéalo y envíalo otra vez.',
  'refusal.amountNotPositive':
    'El importe tiene que ser mayor que cero y «{text}» no lo es. Para anular un gasto, usa /undo o /delete.',
  'refusal.amountTooLarge': 'Un gasto puede ser como mucho de {max}. Divídelo en varios, o mira si sobra algún cero.',
  'refusal.amountNotEven': '«{text}» no da un importe exacto. Escribe {nearest} si es lo que quieres decir.',
  'refusal.severalAmounts':
    'Veo dos importes, {first} y {second}. Escribe solo uno, o pon la descripción entre "comillas".',
  'refusal.currencyUnknown': 'No conozco la moneda «{text}». Usa un código como EUR, USD o MXN.',
  'refusal.severalCurrencies': 'Un gasto tiene una sola moneda, pero veo {first} y {second}. Anota mejor dos gastos.',
  'refusal.tooManyParticipants':
    'Un gasto se puede repartir entre {max, number} personas como mucho. Divídelo en varios.',
  'refusal.nobodyShares': 'No queda nadie para compartir este gasto. Nombra al menos a una persona.',
  'refusal.sharesExceedTotal':
    'Las partes suman {sum}, es decir, {difference} más que {total}. Cambia una parte o el total.',
  'refusal.sharesBelowTotal':
    'Las partes suman {sum}, es decir, {difference} menos que {total}. Cambia una parte o el total.',
  'refusal.percentNotHundred':
    'Los porcentajes suman {sum} %: hay {difference} % de diferencia con 100. Haz que sumen justo 100.',
  'refusal.percentTooPrecise': '«{text}» no me sirve como porcentaje: usa de 0 a 100, con dos decimales como mucho.',
  'refusal.sharesUnreadable': '«{text}» no es un número de partes. Escríbelo como x2 o 1.5x.',
  'refusal.wordsUnclear':
    'Aún no he apuntado nada: no sé qué cambia «{text}». Di quién comparte con **para @nombre**, **con @nombre** o **sin @nombre**, quién pagó con **pagado por @nombre**, o pon entre comillas para qué fue: **"cena {text}"**.',
  'refusal.shareNegative': 'La parte de {member} quedaría por debajo de cero. Quita menos.',
  'refusal.sharesAllZero':
    'Todas las partes son cero, así que no pagaría nadie. Dale a alguien una parte mayor que cero.',
  'refusal.payersDoNotAddUp': 'Lo que se pagó suma {sum}: hay {difference} de diferencia con {total}. Haz que cuadre.',
  'refusal.memberNamedTwice': '{member} aparece dos veces. Nombra a cada persona una sola vez.',
  'refusal.dateUnreadable': 'No sé leer la fecha «{text}». Escríbela como 2026-11-03, 3 nov o ayer.',
  'refusal.dateAmbiguous':
    'Sin el año puede ser {first}, o {second}, que aún no ha llegado. Escribe el que quieres decir.',
  'refusal.dateOutOfRange': '«{text}» queda demasiado lejos: valen fechas desde hace 20 años hasta dentro de un año.',
  'refusal.categoryUnknown': 'No conozco la categoría «{text}». Usa una de estas: {known}.',
  'refusal.severalCategories': 'Un gasto tiene una sola categoría, pero veo {first} y {second}. Deja una de ellas.',
  'refusal.descriptionTooLong': 'La descripción puede tener {max, number} caracteres como mucho. Acórtala.',
  'refusal.textTooLong': 'Es más largo que los {max, number} caracteres que leo. Acórtalo.',
  'refusal.crowdUnknown':
    'Aquí hay {count, number} personas y solo tú estás en la cuenta. Di quién comparte, como en /add 60 cena con @bo @cy; quien escriba /join estará en la cuenta.',
  'refusal.payeeMissing': '¿Quién recibió el dinero? Escríbelo así: /pay @bo 20.',
  'refusal.paidTooMuch':
    '{from} solo debe {owed} a {to}. Si es más a propósito, confírmalo o escribe «préstamo» detrás.',
  'refusal.paidNotOwed': '{from} no debe nada a {to}. Si es un préstamo, confírmalo o escribe «préstamo» detrás.',
  'refusal.nothingOwed': '{from} no debe nada a {to}. /balance muestra quién debe a quién.',
  'refusal.forgivenTooMuch': '{from} solo te debe {owed}. Pon eso, o quita la suma para perdonarlo todo.',
  'refusal.forgivenNotYours': 'Eso solo puede perdonarlo {member}: no se le debe a nadie más.',
  'refusal.forgivenStays': 'Lo perdonado no se edita. Anula #{number} con /delete {number} y usa otra vez /forgive.',
  'refusal.payYourself':
    'Nadie puede pagarse a sí mismo. Di quién pagó y quién lo recibió, por ejemplo /pay @ana @bo 20.',
  'refusal.severalPayees': 'Un pago va a una sola persona. Anota un pago para cada una.',
  'refusal.numberMissing': '¿Qué anotación? Pon su número, por ejemplo /{command} 12. /history muestra los números.',
  'refusal.replyOtherEntry':
    'Respondes a la tarjeta de #{number}, pero has escrito #{typed}. Envía /{command} {typed} suelto, o responde solo con /{command}.',
  'refusal.entryUnknown': 'Aquí no hay ningún #{number}. /history muestra lo que hay.',
  'refusal.entryReversed': '#{number} está anulado, así que no se puede cambiar. /restore {number} lo recupera.',
  'refusal.entryReplaced': 'De #{number} cuenta otra versión. /show {number} las muestra todas.',
  'refusal.entryActive': '#{number} sigue en pie, así que no hay nada que recuperar.',
  'refusal.entryChangedSince':
    '#{number} ha cambiado desde entonces, así que no voy a deshacer por encima. /show {number} cuenta lo que pasó.',
  'refusal.editNothing':
    '¿Qué hay que cambiar? Escríbelo detrás del número, por ejemplo /edit {number} 65 o /edit {number} para @ana @bo.',
  'refusal.changeUnread':
    'No he entendido qué hay que cambiar en #{number}. Dilo así: 65, sin Bo, pagó Ana o llámalo comida.',
  'refusal.changeNothing': '#{number} ya dice eso, así que no se ha cambiado nada.',
  'refusal.editTornShares':
    'Las partes de #{number} eran importes: suman {sum} y no {total}, una diferencia de {difference}. Escríbelas otra vez detrás del total, por ejemplo /edit {number} 70 @ana 30 @bo 40.',
  'refusal.editNeedsShares':
    'Las partes de #{number} eran importes y ya no cuadran. Escríbelas otra vez, por ejemplo /edit {number} 70 @ana 30 @bo 40.',
  'refusal.nothingToUndo':
    'Todavía no has cambiado nada que se pueda deshacer. /history muestra lo anotado, /delete lo anula.',
  'refusal.nameMissing': '¿Quién? Pon un nombre, por ejemplo /{command} Dan.',
  'refusal.nameTooLong': 'Un nombre puede tener {max, number} caracteres como mucho. Acórtalo.',
  'refusal.nameTaken': 'Ya hay alguien que se llama {name}. Elige otro nombre, por ejemplo {name} K.',
  'refusal.nameReserved':
    '«{name}» quiere decir otra cosa, como todos, yo o nadie. Elige otro nombre, por ejemplo {name} K.',
  'refusal.tooManyGuests': 'Añado como mucho {max, number} invitados a la vez. Manda los demás en otro mensaje.',
  'refusal.tabFull':
    'En esta cuenta ya está toda la gente que cabe, {max, number}. Saca a alguien con /leave, o lleva otra cuenta en otro chat.',
  'refusal.memberUnknown':
    'Aquí no conozco a {name}. /members muestra a todo el grupo; /guest {name} añade a alguien sin usuario.',
  'refusal.guestUnknown': 'Aquí no hay nadie invitado que se llame {name}. /members muestra a todo el grupo.',
  'refusal.unclaimNone': 'Aquí no has tomado el lugar de nadie. Pon un nombre, como /unclaim Dan.',
  'refusal.unclaimUnknown': 'Nadie ha tomado aquí el lugar de {name}. /members muestra quién está como invitado.',
  'refusal.unclaimNotYours':
    '{member} tomó el lugar de {name}. Solo {member}, o quien esté en una anotación de {name}, puede deshacerlo.',
  'refusal.unclaimChanged':
    'La #{number} cambió después y ya no sé qué parte es de {name}. Deshaz antes ese cambio, con /undo o /delete {number}.',
  'refusal.householdAlone': 'Un hogar son dos personas o más. Nómbralas, como /household @ana @ben.',
  'refusal.householdNone': '{member} no está en ningún hogar. /household los muestra todos.',
  'refusal.weightUnreadable': '«{text}» no es un número de partes. Escribe un número de 0 a 100, como 2 o 1,5.',
  'refusal.timezoneUnknown': 'No conozco la zona horaria «{text}». Escríbela como Europe/Madrid.',
  'refusal.languageUnknown': 'No hablo «{text}». Elige uno de estos idiomas: {known}.',
  'refusal.onOrOff': 'Escribe /{command} on o /{command} off.',
  'refusal.formatUnknown': 'Puedo escribir json, csv o hledger, no «{text}».',
  'refusal.reportUnreadable':
    'Aquí no entiendo “{text}”. Prueba con /report mes pasado persona, /report del 1 al 20 de marzo, /report #comida o /report todo.',
  'refusal.queryTooLong': 'Busca con {max, number} caracteres como mucho.',
  'refusal.commandUnknown':
    'No hay ningún comando «{text}». {nearest, select, help {} other {¿Querías decir /{nearest}? }}/help muestra todo.',
  'refusal.notForYou':
    'Eso es cosa de {managers}: se ocupan de los ajustes, de los apuntes ajenos y de quién está en la cuenta. Pídeselo; /roles explica más.',
  'refusal.onlyAdmins':
    'Eso es cosa de los administradores de este chat: se ocupan de los ajustes, de los apuntes ajenos y de quién está en la cuenta. /roles explica más.',
  'refusal.managersWithoutYou': 'Entonces tú no podrías deshacerlo. Nómbrate también, como /roles yo y @bo.',
  'refusal.notAMember': 'Solo quienes están en la cuenta pueden pulsarlo. Con /join entras.',
  'refusal.notYourButton': 'Este botón es para {members}.',
  'refusal.buttonExpired': 'Este botón ya no vale. Envía otra vez el comando y tendrás uno nuevo.',
  'refusal.buttonOfAnotherGroup': 'Este botón es de otro grupo. Escribe el comando aquí y tendrás uno de este.',
  'refusal.proposalRecorded': 'Esto ya está anotado. /history lo muestra.',
  'refusal.proposalExpired': 'Esto ha caducado y no se anotó nada. Dilo otra vez y tendrás una tarjeta nueva.',
  'refusal.proposalDiscarded': 'Esto se descartó y no se anotó nada. Dilo otra vez y tendrás una tarjeta nueva.',
  'refusal.proposalChanged': 'La tarjeta ha cambiado entretanto. Échale otro vistazo y di qué debe cambiar.',
  'refusal.planChanged': 'Los saldos han cambiado; este es el plan de ahora.',
  'refusal.eventChanged': 'Me llegó el mismo mensaje dos veces con distinto contenido y me quedo con el primero.',
} as const
