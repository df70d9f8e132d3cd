/** Lo gastado en un periodo, en palabras y en su imagen. */
export const reports = {
  'report.soFar': '{period}, hasta hoy',
  'report.spent': '{amount} en {count, plural, one {# gasto} other {# gastos}}',
  'report.share': 'Su parte es {amount} y ha pagado {paid}',
  'report.compared.nothingBefore':
    '{kind, select, week {La semana anterior} year {El año anterior} span {El periodo anterior} other {El mes anterior}}, nada.',
  'report.compared.same':
    'Lo mismo que {kind, select, week {la semana anterior} year {el año anterior} span {el periodo anterior} other {el mes anterior}} ({before})',
  'report.compared.slightlyMore':
    'Apenas más que {kind, select, week {la semana anterior} year {el año anterior} span {el periodo anterior} other {el mes anterior}} ({before})',
  'report.compared.slightlyLess':
    'Apenas menos que {kind, select, week {la semana anterior} year {el año anterior} span {el periodo anterior} other {el mes anterior}} ({before})',
  'report.compared.more':
    'Un {percent} % más que {kind, select, week {la semana anterior} year {el año anterior} span {el periodo anterior} other {el mes anterior}} ({before})',
  'report.compared.less':
    'Un {percent} % menos que {kind, select, week {la semana anterior} year {el año anterior} span {el periodo anterior} other {el mes anterior}} ({before})',
  'report.compared.times':
    '{times} veces lo de {kind, select, week {la semana anterior} year {el año anterior} span {el periodo anterior} other {el mes anterior}} ({before})',
  'report.all': 'Todo hasta hoy',
  'report.payments':
    '{count, plural, one {# pago} other {# pagos}} entre miembros: {amounts}. No {count, plural, one {es un gasto y no cuenta} other {son gastos y no cuentan}} aquí.',
  'report.days': '{days}: {now} · {daysBefore}: {before}',
  'report.daysChange': '{days}: {now} · {daysBefore}: {before} ({change})',
  'report.wholeBefore': 'Total de {period}: {amount}',
  'report.change.same': 'lo mismo',
  'report.change.slightlyMore': 'apenas más',
  'report.change.slightlyLess': 'apenas menos',
  'report.change.more': 'un {percent} % más',
  'report.change.less': 'un {percent} % menos',
  'report.change.times': '{times} veces lo de antes',
  'report.compared.belowZero':
    '{kind, select, week {La semana anterior} year {El año anterior} span {El periodo anterior} other {El mes anterior}}: {before}',
  'report.drawn': '{amount}; sin dibujar: {others}',
  'report.percent': '{percent} %',
  'report.column.who': 'Quién',
  'report.column.share': 'Su parte',
  'report.column.paid': 'Pagado',
  'report.noCategory': 'sin categoría',
  'report.others': '{count} más',
  'report.more': '… y {count, plural, one {# más} other {# más}}: {amount}',
  'report.alt': '{title}: {amount}. {parts}',
  'report.emptyNow':
    'Todavía no se ha gastado nada {kind, select, week {esta semana} year {este año} other {este mes}} ({period}). Con /add 60 cena se anota un gasto.',
  'report.empty': '{period}: no se gastó nada. /history enseña lo que hay.',
  'report.emptyCategory': '{period}: no se gastó nada en {category}. /report a secas enseña lo demás.',
  'report.emptyMember': '{period}: {member} no tiene parte en ningún gasto. /report enseña todo el grupo.',
  'button.report.week': 'Semana',
  'button.report.month': 'Mes',
  'button.report.year': 'Año',
  'button.report.all': 'Todo',
  'button.report.category': 'Por categoría',
  'button.report.member': 'Por persona',
} as const
