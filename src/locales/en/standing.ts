/** What a group keeps going: expenses that come round, budgets and the board. */
export const standing = {
  'command.repeat.summary': 'logs an expense again and again',
  'command.repeat.example': '/repeat monthly 1 800 rent',
  'command.repeats.summary': 'lists, changes, pauses and stops what repeats',
  'command.repeats.example': '/repeats pause 2',
  'command.budget.summary': 'sets what may be spent, and tells what is left',
  'command.budget.example': '/budget food 400 monthly',
  'command.board.summary': 'posts the balances and keeps them up to date',
  'command.board.example': '/board',
  'repeat.everyDay': '{every, plural, one {every day} other {every # days}}',
  'repeat.everyWeek': '{every, plural, one {every {weekday}} other {every # weeks on {weekday}}}',
  'repeat.everyMonth':
    '{every, plural, one {every month} other {every # months}} on the {day, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
  'repeat.everyLateDay':
    '{every, plural, one {every month} other {every # months}} on the {day, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}, or the last day of a shorter month',
  'repeat.everyLastDay': '{every, plural, one {every month} other {every # months}} on the last day',
  'repeat.everyYear': '{every, plural, one {every year} other {every # years}} on {date}',
  'repeat.until': '{rhythm}, until {day}',
  'repeat.first': 'First on {moment}. /repeats shows, changes, pauses and stops what repeats.',
  'repeat.fromToday':
    'It begins today; the next one comes on {moment}. /repeats shows, changes, pauses and stops what repeats.',
  'repeat.changed': '“{title}” (number {number}) from {day} on',
  'repeat.changeDropped': '“{title}” was to change from {day} on; that is dropped.',
  'repeat.coming': 'Next days: {days}',
  'repeat.onlyToday': 'It is for today alone, since it ends before it would come again.',
  'repeat.comesAgain': 'Repeats {rhythm}; next on {day}.',
  'repeat.wasLast': 'That was the last one of this series.',
  'repeat.left':
    '{members} {count, plural, one {is no longer on the tab and has} other {are no longer on the tab and have}} no part in it.',
  'repeat.earlierToo': 'I was away for a while. What came before this day is written too; /history shows it.',
  'repeat.tooLongAgo':
    'I was away for more than a year: “{title}” was not written for {day} and the days before it. If some are missing, add them with /add.',
  'repeat.notWritten': '“{title}” was not written for {day}.',
  'repeat.pausedItself':
    'It is paused now. /repeats resume {number} goes on from the next time, /repeats stop {number} ends it.',
  'repeat.stopped': '“{title}” no longer repeats. What is written stays.',
  'repeat.paused': '“{title}” is paused; what would come meanwhile is left out. /repeats resume {number} goes on.',
  'repeat.resumed': '“{title}” goes on, next on {moment}.',
  'repeat.overMeanwhile': '“{title}” came to its end while it was paused.',
  'repeats.title': 'What repeats',
  'repeats.none': 'Nothing repeats here. /repeat monthly 1 800 rent logs the rent on the 1st of every month.',
  'repeats.line': '{number}. {title}',
  'repeats.next': 'next {days}',
  'repeats.paused': 'paused',
  'repeats.more': '… and {count, plural, one {# more} other {# more}}.',
  'repeats.byHand': 'The others by typing: /repeats pause 9, /repeats resume 9, /repeats stop 9.',
  'button.rhythm.monthly': 'Every month',
  'button.rhythm.weekly': 'Every week',
  'button.rhythm.yearly': 'Every year',
  'button.rhythm.daily': 'Every day',
  'button.repeatEnd': 'Stop repeating',
  'button.repeat.pause': 'Pause {number}',
  'button.repeat.resume': 'Resume {number}',
  'button.repeat.stop': 'Stop {number}',
  'budget.title': 'Budgets',
  'budget.everything': 'everything',
  'budget.of': '{name}, {period, select, week {this week} year {this year} other {this month}}',
  'budget.line':
    '{name}: {spent} of {limit} {period, select, week {this week} year {this year} other {this month}} ({percent} %)',
  'budget.sums': '{spent} of {limit}',
  'budget.percent': '{percent} %',
  'budget.left': '{amount} left{count, plural, one { for today} other {: {daily} a day for # days}}.',
  'budget.nothingLeft': 'Nothing is left.',
  'budget.over': '{amount} over.',
  'budget.none':
    'There is no budget. /budget food 400 monthly sets one for food, /budget 1500 monthly one for everything.',
  'budget.set':
    'A budget of {limit} a {period, select, week {week} year {year} other {month}}{category, select, none {} other { for {name}}}. I will tell when 80 % of it is spent, and when all is.',
  'budget.changed':
    'From now on {limit} a {period, select, week {week} year {year} other {month}}{category, select, none {} other { for {name}}}.',
  'budget.already':
    'The budget is {limit} a {period, select, week {week} year {year} other {month}}{category, select, none {} other { for {name}}} already.',
  'budget.ended': 'No more budget for {name}.',
  'budget.noSuch': 'There is no such budget. /budget shows those there are.',
  'budget.alertNear':
    'Budget for {name}: {percent} % of {limit} is spent {period, select, week {this week} year {this year} other {this month}}. {left} {count, plural, one {is left for today} other {are left for # days}}.',
  'budget.alertSpent':
    'Budget for {name}: all of {limit} is spent {period, select, week {this week} year {this year} other {this month}}.',
  'budget.alertOver':
    'Budget for {name}: {spent} of {limit} is spent {period, select, week {this week} year {this year} other {this month}}, {over} too much.',
  'digest.budgets': 'Budgets',
  'board.square': 'All square: nobody owes anybody.',
  'board.asOf': 'As of {moment}',
  'board.moved': 'This board has moved: the newer one further down goes on.',
  'board.stopped': 'This board is no longer kept up to date.',
  'board.ended': 'The board is no longer kept up to date. /board posts a new one.',
  'board.none': 'There is no board. /board posts one.',
  'refusal.repeatUnreadable':
    'I cannot read how often “{text}” comes. Write it like /repeat monthly 1 800 rent or /repeat weekly mon 20 cleaning.',
  'refusal.repeatSumMissing':
    'Is “{text}” the day or the sum? Write the sum with its currency, or both: /repeat monthly 1 900 rent. Nothing repeats yet.',
  'refusal.repeatEndUnreadable': 'I cannot read until when. Write it like until 2026-12-31 or until 31 Dec.',
  'refusal.repeatEndsBefore': 'It would end before it has begun. Choose a later day behind until.',
  'refusal.repeatDated':
    '“{text}” does not go with how often it comes. Write the day behind the rhythm, like /repeat monthly 1 800 rent.',
  'refusal.repeatChangeUnread':
    'I cannot read what is different. Write it like /repeats edit {number} 950 from May, or stop it and /repeat it anew.',
  'refusal.repeatTooMany': '{max, number} things repeat here already. Stop one with /repeats first.',
  'refusal.repeatPayerLeft':
    '{member} pays for it and is no longer on the tab. Write it anew with paid by @who, or let {member} /join again.',
  'refusal.repeatMemberLeft': '{members} left the tab. Write it anew without them, or let them /join again.',
  'refusal.repeatUnknown': 'Nothing of number {number} repeats here. /repeats shows what does.',
  'refusal.repeatOver': '“{title}” has ended already. /repeat begins it anew.',
  'refusal.repeatNotPaused': '“{title}” is not paused. /repeats shows when it comes next.',
  'refusal.repeatsUnreadable':
    'I cannot read “{text}” here. Write it like /repeats pause 2 or /repeats edit 2 950 from May; /repeats alone shows all.',
  'refusal.budgetTooLarge': 'A budget can be {max} at most. Choose a smaller amount.',
  'refusal.budgetWhich': 'Which budget: {list}? Write it like /budget food off.',
} as const
