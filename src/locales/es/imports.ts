/** Moving in with a file of another program: what may be wrong with it, its preview and what was written. */
export const imports = {
  'command.import.summary': 'trae un archivo de Splitwise u otro programa',
  'command.import.example': '/import',
  'refusal.importMissing':
    'Envía el archivo junto con /import: en Splitwise abre el grupo, Ajustes, Exportar como hoja de cálculo. También leo lo que exportan Spliit, SplitPro, Cospend e ihatemoney.',
  'refusal.importUnknownFormat':
    'No conozco este tipo de archivo. Leo lo que exportan Splitwise, Spliit, SplitPro, Cospend e ihatemoney; envía uno de esos tal cual.',
  'refusal.importNotText':
    'Este archivo no es texto en UTF-8. Expórtalo de nuevo, o guárdalo como «CSV UTF-8», y envíalo.',
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
    'La línea {line, number} del archivo contiene una fórmula, «{text}». Quítala, o exporta el archivo de nuevo, y envíalo.',
  'refusal.importCellUnreadable':
    'No puedo leer «{text}» en la línea {line, number} del archivo. Corrígelo ahí, o exporta el archivo de nuevo, y envíalo.',
  'refusal.importDateUnreadable':
    'No puedo leer la fecha «{text}» en la línea {line, number} del archivo. Las fechas son como 2026-03-01; exporta el archivo de nuevo y envíalo tal cual.',
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
    'La línea {line, number} del archivo no dice quién pagó. Envía la exportación JSON de Spliit, que sí lo dice.',
  'refusal.importOneSided':
    'Este archivo solo cuenta tu parte de un grupo. Envía la exportación de una sola amistad, o la del grupo desde Splitwise o Spliit.',
  'refusal.importEmpty': 'No hay nada que traer: ninguna línea de este archivo cambia un saldo.',
  'refusal.importDone': 'Este mismo archivo ya se trajo el {when}, así que lo dejo. /undo deshace una importación.',
  'refusal.importFileGone': 'No he podido recoger ese archivo. Envíalo otra vez junto con /import.',
  'import.title':
    'De {source}: {expenses, plural, =0 {} one {# gasto} other {# gastos}}{both, select, yes { y } other {}}{payments, plural, =0 {} one {# pago} other {# pagos}}, del {from} al {to}',
  'import.checked': 'Todo cuadra, y coincide con los totales del propio archivo.',
  'import.checkedLines': 'Todo cuadra; el archivo no trae totales con que comparar.',
  'import.people': 'Quién es quién:',
  'import.balances': 'Saldos del archivo:',
  'import.newGuest': 'persona nueva',
  'import.more': 'y {count, number} más',
  'import.skipped':
    '{count, plural, one {# línea no cambia ningún saldo y se omite} other {# líneas no cambian ningún saldo y se omiten}}.',
  'import.guessed':
    'En {count, plural, one {# gasto} other {# gastos}} pagaron varias personas y el archivo no dice cuánto cada una; los saldos son exactos igualmente.',
  'import.howTo': 'Pulsa un nombre para elegir quién es. No se escribe nada hasta que pulses Importar.',
  'import.choose': '{name} → {member}',
  'import.button': 'Importar {count, number}',
  'import.done':
    'Hecho: {count, plural, one {# apunte} other {# apuntes}}, del #{first, number} al #{last, number}. /balance muestra cómo queda cada cual; /undo lo deshace todo.',
  'import.doneOne': 'Hecho: apunte #{first, number}. /balance muestra cómo queda cada cual; /undo lo deshace.',
} as const
