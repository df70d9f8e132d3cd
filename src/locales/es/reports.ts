/** Lo gastado en un periodo, en palabras y en su imagen. */
export const reports = {
  'report.soFar': '{period}, hasta hoy',
  'report.spent': '{amount} en {count, plural, one {# gasto} other {# gastos}}',
  'report.share': 'Su parte es {amount} y ha pagado {paid}',
  'report.compared.nothingBefore':
    '{kind, select, week {La semana anterior} year {El año anterior} other {El mes anterior}}, nada.',
  'report.compared.same':
    'Lo mismo que {kind, select, week {la semana anterior} year {el año anterior} other {el mes anterior}} ({before})',
  'report.compared.slightlyMore':
    'Apenas más que {kind, select, week {la semana anterior} year {el año anterior} other {el mes anterior}} ({before})',
  'report.compared.slightlyLess':
    'Apenas menos que {kind, select, week {la semana anterior} year {el año anterior} other {el mes anterior}} ({before})',
  'report.compared.more':
    'Un {percent} % más que {kind, select, week {la semana anterior} year {el año anterior} other {el mes anterior}} ({before})',
  'report.compared.less':
    'Un {percent} % menos que {kind, select, week {la semana anterior} year {el año anterior} other {el mes anterior}} ({before})',
  'report.compared.times':
    '{times} veces lo de {kind, select, week {la semana anterior} year {el año anterior} other {el mes anterior}} ({before})',
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
  'button.report.category': 'Por categoría',
  'button.report.member': 'Por persona',
} as const
