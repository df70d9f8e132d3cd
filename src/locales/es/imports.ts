/** Moving in with a file of another program: what may be wrong with it, its preview and what was written. */
export const imports = {
  'command.import.summary': 'trae un archivo de Splitwise u otro programa',
  'command.import.example': '/import',
  'refusal.importMissing':
    'Envía el archivo junto con /import: en Splitwise abre el grupo, Ajustes, Exportar como hoja de cálculo. También leo lo que exportan Spliit, SplitPro, Cospend, ihatemoney, Settle Up y Tricount, y mi propio /export.',
  'refusal.importByMessage':
    'Envía el archivo en un mensaje que empiece por mi nombre, como «@Tabkeeper import»: un comando de Slack no lleva archivos. En Splitwise abre el grupo, Ajustes, Exportar como hoja de cálculo; también leo lo que exportan Spliit, SplitPro, Cospend, ihatemoney, Settle Up y Tricount, y mi propio /export.',
  'help.import':
    'Envía el archivo con él. En Slack, donde un comando no lleva archivos, envíalo en un mensaje que empiece por mi nombre.',
  'refusal.importUnknownFormat':
    'No conozco este tipo de archivo. Leo lo que exportan Splitwise, Spliit, SplitPro, Cospend, ihatemoney, Settle Up y Tricount, y mi propio /export en json o csv; envía uno de esos tal cual.',
  'refusal.importNotText':
    'Este archivo no es texto en UTF-8. Expórtalo de nuevo, o guárdalo como «CSV UTF-8», y envíalo.',
  'refusal.importFileEmpty': 'Este archivo está vacío. Exporta el grupo otra vez y envíalo.',
  'refusal.importTooHeavy':
    'Este archivo es más de lo que puedo leer de una vez. Expórtalo de nuevo, o divídelo por años, y envía las partes una a una.',
  'refusal.importBusy': 'Ahora mismo estoy leyendo otros archivos. Envía este otra vez dentro de un minuto.',
  'refusal.importTooLarge': 'Leo archivos de hasta {max, number} MB. Exporta un grupo cada vez.',
  'refusal.importTooManyLines':
    'Leo hasta {max, number} líneas. Divide el archivo por años y envía las partes una a una.',
  'refusal.importTooManyPeople':
    'Leo archivos de hasta {max, number} personas. Comprueba que es la exportación de un solo grupo.',
  'refusal.importLineTorn':
    'La línea {line, number} del archivo no está entera. Exporta el archivo de nuevo y envíalo tal cual.',
  'refusal.importJsonTorn':
    'Este archivo acaba demasiado pronto o se ha cambiado. Expórtalo de nuevo y envíalo tal cual.',
  'refusal.importFormula':
    'La línea {line, number} del archivo contiene una fórmula, «{text}», donde va un número. Pon el número, o exporta el archivo de nuevo, y envíalo.',
  'refusal.importCellUnreadable':
    'No puedo leer «{text}» en la línea {line, number} del archivo. Corrígelo ahí, o exporta el archivo de nuevo, y envíalo.',
  'refusal.importDateUnreadable':
    'No puedo leer la fecha «{text}» en la línea {line, number} del archivo. Las fechas son como 2026-03-01; exporta el archivo de nuevo y envíalo tal cual.',
  'refusal.importDatesUnclear':
    'No distingo el día del mes en sus fechas, como «{text}». Envía el archivo tal como se exportó, o escribe sus fechas como 2026-03-01.',
  'refusal.importCurrencyUnclear':
    'Los importes del archivo están en «{text}», que puede ser {codes}. Envíalo otra vez con el código detrás del comando, como /import {code}.',
  'refusal.importCurrencyUnknown':
    'No conozco la moneda «{text}» de la línea {line, number} del archivo. Pon ahí el código de una que conozca, como EUR, o quita esas líneas, y envíalo otra vez.',
  'refusal.importCostDiffers':
    'La línea {line, number} del archivo dice {cost}, pero sus partes suman {sum}. Exporta el archivo de nuevo, o corrige la línea, y envíalo.',
  'refusal.importPercentDiffers':
    'Los porcentajes de la línea {line, number} del archivo suman {sum} % en vez de 100. Corrígelos ahí, exporta el archivo de nuevo y envíalo.',
  'refusal.importWeightsDiffer':
    'La línea {line, number} del archivo da a {name} otro peso que una línea anterior. Ponlos iguales y envía el archivo otra vez.',
  'refusal.importLineUnbalanced':
    'La línea {line, number} del archivo no cuadra; sobran {difference}. Corrígela, o exporta el archivo de nuevo, y envíalo.',
  'refusal.importTotalsMissing':
    'El archivo acaba antes de su línea «Total balance», así que falta una parte. Expórtalo de nuevo y envíalo tal cual.',
  'refusal.importTotalsDiffer':
    'El archivo dice que {name} acaba en {total}, pero sus líneas suman {sum}. Expórtalo de nuevo y envíalo tal cual.',
  'refusal.importAmountTooLarge':
    'El importe de la línea {line, number} del archivo pasa de {max}, lo máximo que acepto.',
  'refusal.importNobodyShares':
    'La línea {line, number} del archivo no dice quién la comparte. Corrígela y envía el archivo de nuevo.',
  'refusal.importNameUnknown':
    'La línea {line, number} del archivo nombra a «{name}», que no está entre sus personas. Corrígela y envía el archivo de nuevo.',
  'refusal.importPayerUnknown':
    'La línea {line, number} del archivo no dice quién pagó. Envía la exportación JSON, que sí lo dice.',
  'refusal.importOneSided':
    'Este archivo solo cuenta tu parte de un grupo. Envía la exportación de una sola amistad, o la del grupo desde Splitwise o Spliit.',
  'refusal.importEmpty':
    'No hay nada que traer: ninguna línea de este archivo cambia un saldo. Exporta el grupo otra vez y envíalo.',
  'refusal.importDone': 'Este mismo archivo ya se trajo el {when}, así que lo dejo. /undo deshace una importación.',
  'refusal.importFileGone': 'No he podido descargar ese archivo. Envíalo otra vez.',
  'import.title':
    'De {source}: {expenses, plural, =0 {} one {# gasto} other {# gastos}}{both, select, yes { y } other {}}{payments, plural, =0 {} one {# pago} other {# pagos}}, del {from} al {to}',
  'import.checked': 'Todo cuadra, y coincide con los totales del propio archivo.',
  'import.checkedLines': 'Todo cuadra; el archivo no trae totales con que comparar.',
  'import.balances': 'Saldos del archivo:',
  'import.newGuest': 'persona nueva',
  'import.more': 'y {count, number} más',
  'import.note.unchanged':
    '{count, plural, one {# línea no cambia ningún saldo y se omite} other {# líneas no cambian ningún saldo y se omiten}}.',
  'import.note.binned':
    '{count, plural, one {# línea está en la papelera del propio archivo y se omite} other {# líneas están en la papelera del propio archivo y se omiten}}.',
  'import.note.reversed':
    '{count, plural, one {# apunte se había deshecho y viene} other {# apuntes se habían deshecho y vienen}} como historia, sin cambiar ningún saldo.',
  'import.note.payersGuessed':
    'En {count, plural, one {# gasto} other {# gastos}} pagaron varias personas y el archivo no dice cuánto cada una; los saldos son exactos igualmente.',
  'import.note.refunds':
    '{count, plural, one {# devolución entra} other {# devoluciones entran}} como dinero recibido: en los informes {count, plural, one {resta} other {restan}} del gasto.',
  'import.note.conversions':
    'De {count, plural, one {un cambio de moneda} other {# cambios de moneda}}, como «{text}», el archivo solo tiene la mitad en la moneda antigua. Añade la otra con /pay después de importar.',
  'import.note.rateUsed':
    '{count, plural, one {# línea en {other} entra} other {# líneas en otras monedas entran}} al cambio del propio archivo.',
  'import.note.currencyAssumed':
    'El archivo no nombra ninguna moneda, así que sus importes se toman como {text}. Si no es así, descártalo y envíalo con el código, como /import USD.',
  'import.note.signTaken':
    'El «{text}» del archivo se toma como {other}. Si no es así, descártalo y envíalo con el código, como /import USD.',
  'import.note.currencyEnded': '{text} ya no es moneda; sus saldos quedan aparte con ese nombre.',
  'import.note.daysFirst': 'Sus fechas se leen como día/mes/año.',
  'import.note.monthsFirst': 'Sus fechas se leen como mes/día/año.',
  'import.note.splitEvenly':
    '{count, plural, one {# línea dice «a partes iguales» junto a importes desiguales y se reparte} other {# líneas dicen «a partes iguales» junto a importes desiguales y se reparten}} por igual.',
  'import.note.sharedEqually':
    'En {count, plural, one {# línea} other {# líneas}} el archivo dice quién participó y no cuánto era de cada cual: se toman partes iguales.',
  'import.note.weightsUnknown':
    'El archivo no dice el peso de alguien que nunca pagó; {count, plural, one {# parte suya cuenta} other {# partes suyas cuentan}} una vez.',
  'import.note.alreadyHere':
    '{count, plural, one {# apunte se parece} other {# apuntes se parecen}} a lo que ya hay aquí, con el mismo día, importe y texto. Si es una exportación más nueva de un grupo que ya trajiste, deshaz antes esa importación con /undo, o {count, plural, one {contará} other {contarán}} dos veces.',
  'import.note.categoriesDropped':
    '{count, plural, one {# categoría no significa} other {# categorías no significan}} ninguna de las mías y se {count, plural, one {omite} other {omiten}}.',
  'import.howTo': 'Pulsa un nombre para elegir quién es. No se escribe nada hasta que pulses Importar.',
  'import.choose': '{name} → {member}',
  'import.button': 'Importar {count, number}',
  'import.done':
    'Hecho: {count, plural, one {# apunte} other {# apuntes}}, del #{first, number} al #{last, number}. /balance muestra cómo queda cada cual; /undo lo deshace todo.',
  'import.doneOne': 'Hecho: apunte #{first, number}. /balance muestra cómo queda cada cual; /undo lo deshace.',
} as const
