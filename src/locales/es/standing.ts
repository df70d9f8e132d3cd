/** Lo que un grupo mantiene en marcha: gastos que se repiten, presupuestos y el tablón. */
export const standing = {
  'command.repeat.summary': 'anota un gasto una y otra vez',
  'command.repeat.example': '/repeat mensual 1 800 alquiler',
  'command.repeats.summary': 'muestra, cambia, pausa y detiene lo que se repite',
  'command.repeats.example': '/repeats pausar 2',
  'command.budget.summary': 'fija cuánto se puede gastar y dice qué queda',
  'command.budget.example': '/budget comida 400 mensual',
  'command.board.summary': 'publica los saldos y los mantiene al día',
  'command.board.example': '/board',
  'repeat.everyDay': '{every, plural, one {cada día} other {cada # días}}',
  'repeat.everyWeek': '{every, plural, one {cada {weekday}} other {cada # semanas, el {weekday}}}',
  'repeat.everyMonth': '{every, plural, one {cada mes} other {cada # meses}}, el día {day, number}',
  'repeat.everyLateDay':
    '{every, plural, one {cada mes} other {cada # meses}}, el día {day, number} o el último de un mes más corto',
  'repeat.everyLastDay': '{every, plural, one {cada mes} other {cada # meses}}, el último día',
  'repeat.everyYear': '{every, plural, one {cada año} other {cada # años}}, el {date}',
  'repeat.until': '{rhythm}, hasta el {day}',
  'repeat.first': 'El primero, el {moment}. /repeats muestra, cambia, pausa y detiene lo que se repite.',
  'repeat.fromToday':
    'Empieza hoy; el próximo sale el {moment}. /repeats muestra, cambia, pausa y detiene lo que se repite.',
  'repeat.changed': '«{title}» (número {number}) desde el {day}',
  'repeat.changeDropped': 'El cambio previsto de «{title}» desde el {day} queda anulado.',
  'repeat.coming': 'Próximos días: {days}',
  'repeat.onlyToday': 'Es solo para hoy, porque termina antes de que vuelva a tocar.',
  'repeat.comesAgain': 'Se repite {rhythm}; el próximo, el {day}.',
  'repeat.wasLast': 'Este era el último de la serie.',
  'repeat.left':
    '{members} ya no {count, plural, one {está en la cuenta y no participa} other {están en la cuenta y no participan}}.',
  'repeat.earlierToo':
    'Estuve fuera un tiempo. Lo que tocaba antes de este día también está anotado; /history lo muestra.',
  'repeat.tooLongAgo':
    'Estuve fuera más de un año: «{title}» no se anotó el {day} ni los días anteriores. Si falta alguno, añádelo con /add.',
  'repeat.notWritten': '«{title}» no se anotó el {day}.',
  'repeat.pausedItself':
    'Queda en pausa. /repeats reanudar {number} sigue desde la próxima vez, /repeats parar {number} lo termina.',
  'repeat.stopped': '«{title}» ya no se repite. Lo anotado se queda.',
  'repeat.paused':
    '«{title}» queda en pausa; lo que tocara mientras tanto no se anota. /repeats reanudar {number} sigue.',
  'repeat.resumed': '«{title}» sigue; el próximo, el {moment}.',
  'repeat.overMeanwhile': '«{title}» llegó a su fin mientras estaba en pausa.',
  'repeats.title': 'Lo que se repite',
  'repeats.none': 'Aquí no se repite nada. /repeat mensual 1 800 alquiler anota el alquiler el día 1 de cada mes.',
  'repeats.line': '{number}. {title}',
  'repeats.next': 'próximos: {days}',
  'repeats.paused': 'en pausa',
  'repeats.more': '… y {count, plural, one {# más} other {# más}}.',
  'repeats.byHand': 'Los demás, por escrito: /repeats pausar 9, /repeats reanudar 9, /repeats parar 9.',
  'button.rhythm.monthly': 'Cada mes',
  'button.rhythm.weekly': 'Cada semana',
  'button.rhythm.yearly': 'Cada año',
  'button.rhythm.daily': 'Cada día',
  'button.repeatEnd': 'No repetir más',
  'button.repeat.pause': 'Pausar {number}',
  'button.repeat.resume': 'Reanudar {number}',
  'button.repeat.stop': 'Parar {number}',
  'budget.title': 'Presupuestos',
  'budget.everything': 'todo',
  'budget.of': '{name}, {period, select, week {esta semana} year {este año} other {este mes}}',
  'budget.line':
    '{name}: {spent} de {limit} {period, select, week {esta semana} year {este año} other {este mes}} ({percent} %)',
  'budget.sums': '{spent} de {limit}',
  'budget.percent': '{percent} %',
  'budget.left': 'Quedan {amount}{count, plural, one { para hoy} other {: {daily} al día durante # días}}.',
  'budget.nothingLeft': 'No queda nada.',
  'budget.over': '{amount} de más.',
  'budget.none':
    'No hay ningún presupuesto. /budget comida 400 mensual pone uno para comida, /budget 1500 mensual uno para todo.',
  'budget.set':
    'Un presupuesto de {limit} {period, select, week {a la semana} year {al año} other {al mes}}{category, select, none {} other { para {name}}}. Avisaré cuando se haya gastado el 80 % y cuando se haya gastado todo.',
  'budget.changed':
    'Desde ahora, {limit} {period, select, week {a la semana} year {al año} other {al mes}}{category, select, none {} other { para {name}}}.',
  'budget.already':
    'El presupuesto ya es de {limit} {period, select, week {a la semana} year {al año} other {al mes}}{category, select, none {} other { para {name}}}.',
  'budget.ended': 'Ya no hay presupuesto para {name}.',
  'budget.noSuch': 'No hay tal presupuesto. /budget muestra los que hay.',
  'budget.alertNear':
    'Presupuesto para {name}: {period, select, week {esta semana} year {este año} other {este mes}} se ha gastado el {percent} % de {limit}. Quedan {left} {count, plural, one {para hoy} other {para # días}}.',
  'budget.alertSpent':
    'Presupuesto para {name}: {period, select, week {esta semana} year {este año} other {este mes}} se han gastado los {limit} enteros.',
  'budget.alertOver':
    'Presupuesto para {name}: {period, select, week {esta semana} year {este año} other {este mes}} se han gastado {spent} de {limit}, {over} de más.',
  'digest.budgets': 'Presupuestos',
  'board.square': 'Todo en paz: nadie debe nada a nadie.',
  'board.asOf': 'Actualizado: {moment}',
  'board.moved': 'Este tablón se ha mudado: sigue en el mensaje más nuevo, más abajo.',
  'board.stopped': 'Este tablón ya no se actualiza.',
  'board.ended': 'El tablón ya no se actualiza. /board publica uno nuevo.',
  'board.none': 'No hay ningún tablón. /board publica uno.',
  'refusal.repeatUnreadable':
    'No entiendo cada cuánto toca «{text}». Escríbelo así: /repeat mensual 1 800 alquiler o /repeat semanal lunes 20 limpieza.',
  'refusal.repeatSumMissing':
    '¿«{text}» es el día o el importe? Escribe el importe con su moneda, o los dos: /repeat monthly 1 900 alquiler. Todavía no se repite nada.',
  'refusal.repeatEndUnreadable': 'No entiendo hasta cuándo. Escríbelo así: hasta 2026-12-31 o hasta 31 dic.',
  'refusal.repeatEndsBefore': 'Terminaría antes de empezar. Elige un día posterior detrás de hasta.',
  'refusal.repeatDated':
    '«{text}» no encaja con cada cuánto toca. Escribe el día detrás del ritmo, así: /repeat mensual 1 800 alquiler.',
  'refusal.repeatChangeUnread':
    'No entiendo qué cambia. Prueba con /repeats edit {number} 950 desde mayo, o párala y empieza otra con /repeat.',
  'refusal.repeatTooMany': 'Aquí ya se repiten {max, number} cosas. Detén antes alguna con /repeats.',
  'refusal.repeatPayerLeft':
    '{member} lo paga y ya no está en la cuenta. Escríbelo de nuevo con pagado por @quien, o que {member} vuelva con /join.',
  'refusal.repeatMemberLeft':
    'Ya no están en la cuenta: {members}. Escríbelo de nuevo sin esas personas, o que vuelvan con /join.',
  'refusal.repeatUnknown': 'Aquí no se repite nada con el número {number}. /repeats muestra lo que sí.',
  'refusal.repeatOver': '«{title}» ya terminó. /repeat lo empieza de nuevo.',
  'refusal.repeatNotPaused': '«{title}» no está en pausa. /repeats muestra cuándo toca.',
  'refusal.repeatsUnreadable':
    'No entiendo «{text}» aquí. Escríbelo así: /repeats pausar 2 o /repeats cambiar 2 950 desde mayo; solo /repeats lo muestra todo.',
  'refusal.budgetTooLarge': 'Un presupuesto puede ser de {max} como mucho. Elige una cantidad menor.',
  'refusal.budgetWhich': '¿Qué presupuesto: {list}? Escríbelo así: /budget comida off.',
} as const
