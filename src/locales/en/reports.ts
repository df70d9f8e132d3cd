/** What was spent in a period, in words and in its picture. */
export const reports = {
  'report.soFar': '{period}, so far',
  'report.spent': '{amount} in {count, plural, one {# expense} other {# expenses}}',
  'report.share': 'Share {amount}, paid {paid}',
  'report.compared.nothingBefore':
    'Nothing {kind, select, week {the week before} year {the year before} span {the period before} other {the month before}}.',
  'report.compared.same':
    'Just as much as {kind, select, week {the week before} year {the year before} span {the period before} other {the month before}} ({before})',
  'report.compared.slightlyMore':
    'Hardly more than {kind, select, week {the week before} year {the year before} span {the period before} other {the month before}} ({before})',
  'report.compared.slightlyLess':
    'Hardly less than {kind, select, week {the week before} year {the year before} span {the period before} other {the month before}} ({before})',
  'report.compared.more':
    '{percent} % more than {kind, select, week {the week before} year {the year before} span {the period before} other {the month before}} ({before})',
  'report.compared.less':
    '{percent} % less than {kind, select, week {the week before} year {the year before} span {the period before} other {the month before}} ({before})',
  'report.compared.times':
    '{times} times as much as {kind, select, week {the week before} year {the year before} span {the period before} other {the month before}} ({before})',
  'report.all': 'Everything so far',
  'report.payments':
    '{count, plural, one {# payment} other {# payments}} between members: {amounts}. {count, plural, one {It is} other {They are}} no spending and not counted here.',
  'report.days': '{days}: {now} · {daysBefore}: {before}',
  'report.daysChange': '{days}: {now} · {daysBefore}: {before} ({change})',
  'report.wholeBefore': 'All of {period}: {amount}',
  'report.change.same': 'just as much',
  'report.change.slightlyMore': 'hardly more',
  'report.change.slightlyLess': 'hardly less',
  'report.change.more': '{percent} % more',
  'report.change.less': '{percent} % less',
  'report.change.times': '{times} times as much',
  'report.compared.belowZero':
    '{kind, select, week {The week before} year {The year before} span {The period before} other {The month before}}: {before}',
  'report.drawn': '{amount}; not drawn: {others}',
  'report.percent': '{percent} %',
  'report.column.who': 'Who',
  'report.column.share': 'Share',
  'report.column.paid': 'Paid',
  'report.noCategory': 'no category',
  'report.others': '{count} more',
  'report.more': '… and {count, plural, one {# more} other {# more}}: {amount}',
  'report.alt': '{title}: {amount}. {parts}',
  'report.emptyNow':
    'Nothing spent yet {kind, select, week {this week} year {this year} other {this month}} ({period}). /add 60 dinner logs an expense.',
  'report.empty': '{period}: nothing was spent. /history shows what there is.',
  'report.emptyCategory': '{period}: nothing was spent on {category}. /report without it shows the rest.',
  'report.emptyMember': '{period}: {member} has no share of any expense. /report shows the whole group.',
  'button.report.week': 'Week',
  'button.report.month': 'Month',
  'button.report.year': 'Year',
  'button.report.all': 'All',
  'button.report.category': 'By category',
  'button.report.member': 'By member',
} as const
