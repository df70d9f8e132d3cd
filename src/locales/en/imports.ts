/** Moving in with a file of another program: what may be wrong with it, its preview and what was written. */
export const imports = {
  'command.import.summary': 'brings a file of Splitwise or another program in',
  'command.import.example': '/import',
  'refusal.importMissing':
    'Send the file together with /import: in Splitwise open the group, Settings, Export as spreadsheet. I also read the exports of Spliit, SplitPro, Cospend, ihatemoney, Settle Up and Tricount, and my own /export.',
  'refusal.importByMessage':
    'Send the file in a message that begins with my name, such as “@Tabkeeper import”: a command of Slack carries no file. In Splitwise open the group, Settings, Export as spreadsheet; I also read the exports of Spliit, SplitPro, Cospend, ihatemoney, Settle Up and Tricount, and my own /export.',
  'help.import':
    'Send the file with it. On Slack, where a command carries no file, send it in a message that begins with my name.',
  'refusal.importUnknownFormat':
    'I do not know this kind of file. I read the exports of Splitwise, Spliit, SplitPro, Cospend, ihatemoney, Settle Up and Tricount, and my own /export in json or csv; send one of those as it is.',
  'refusal.importNotText': 'This file is not text in UTF-8. Export it again, or save it as “CSV UTF-8”, and send that.',
  'refusal.importFileEmpty': 'This file is empty. Export the group once more and send that.',
  'refusal.importTooHeavy':
    'This file is more than I can read at a time. Export it again, or split it by year, and send the parts one by one.',
  'refusal.importBusy': 'I am reading other files right now. Send this one again in a minute.',
  'refusal.importTooLarge': 'I read files of up to {max, number} MB. Export one group at a time.',
  'refusal.importTooManyLines':
    'I read up to {max, number} lines. Split the file by year and send the parts one by one.',
  'refusal.importTooManyPeople':
    'I read files of up to {max, number} people. Check that this is the export of one group.',
  'refusal.importLineTorn': 'Line {line, number} of the file is not whole. Export the file again and send it as it is.',
  'refusal.importJsonTorn': 'This file ends too early or was changed. Export it again and send it as it is.',
  'refusal.importFormula':
    'Line {line, number} of the file holds a formula, “{text}”, where a number has to be. Put the number there, or export the file again, and send it.',
  'refusal.importCellUnreadable':
    'I cannot read “{text}” in line {line, number} of the file. Put it right there, or export the file again, and send it.',
  'refusal.importDateUnreadable':
    'I cannot read the date “{text}” in line {line, number} of the file. Dates look like 2026-03-01; export the file again and send it as it is.',
  'refusal.importDatesUnclear':
    'I cannot tell the day from the month in its dates, such as “{text}”. Send the file as it was exported, or write its dates like 2026-03-01.',
  'refusal.importCurrencyUnclear':
    'The sums of the file are in “{text}”, which may be {codes}. Send it once more with the code behind the command, like /import {code}.',
  'refusal.importCurrencyUnknown':
    'I do not know the currency “{text}” in line {line, number} of the file. Put the code of one I know there, such as EUR, or take those lines out, and send it again.',
  'refusal.importCostDiffers':
    'Line {line, number} of the file says {cost}, but its parts come to {sum}. Export the file again, or put the line right, and send it.',
  'refusal.importPercentDiffers':
    'The percentages in line {line, number} of the file come to {sum} % instead of 100. Put them right there, export the file again and send it.',
  'refusal.importWeightsDiffer':
    'Line {line, number} of the file gives {name} another weight than a line before. Make them the same and send the file again.',
  'refusal.importLineUnbalanced':
    'Line {line, number} of the file does not add up; {difference} is left over. Put it right, or export the file again, and send it.',
  'refusal.importTotalsMissing':
    'The file ends before its line “Total balance”, so a part of it is missing. Export it again and send it as it is.',
  'refusal.importTotalsDiffer':
    'The file says {name} ends at {total}, but its lines come to {sum}. Export it again and send it as it is.',
  'refusal.importAmountTooLarge': 'The sum in line {line, number} of the file is more than {max}, the most I take.',
  'refusal.importNobodyShares':
    'Line {line, number} of the file does not say who shares it. Put it right and send the file again.',
  'refusal.importNameUnknown':
    'Line {line, number} of the file names “{name}”, who is not among its people. Put it right and send the file again.',
  'refusal.importPayerUnknown':
    'Line {line, number} of the file does not say who paid. Send the JSON export instead, which does.',
  'refusal.importOneSided':
    'This file tells only your own side of a group. Send the export of one friend, or the group’s export from Splitwise or Spliit.',
  'refusal.importEmpty':
    'There is nothing to bring in: no line of this file changes a balance. Export the group once more and send that.',
  'refusal.importDone': 'This very file was brought in on {when}, so I leave it. /undo takes an import back.',
  'refusal.importFileGone': 'I could not fetch that file. Send it once more.',
  'import.title':
    'From {source}: {expenses, plural, =0 {} one {# expense} other {# expenses}}{both, select, yes { and } other {}}{payments, plural, =0 {} one {# payment} other {# payments}}, {from} to {to}',
  'import.checked': 'Everything adds up, and the file’s own totals agree.',
  'import.checkedLines': 'Everything adds up; the file has no totals to compare.',
  'import.balances': 'Balances in the file:',
  'import.newGuest': 'new guest',
  'import.more': 'and {count, number} more',
  'import.note.unchanged':
    '{count, plural, one {# line changes} other {# lines change}} nobody’s balance and {count, plural, one {is} other {are}} left out.',
  'import.note.binned':
    '{count, plural, one {# line lies} other {# lines lie}} in the file’s own bin and {count, plural, one {is} other {are}} left out.',
  'import.note.reversed':
    '{count, plural, one {# entry was taken back and comes} other {# entries were taken back and come}} along as history, without changing a balance.',
  'import.note.payersGuessed':
    'In {count, plural, one {# expense} other {# expenses}} several people paid and the file does not say how much each; balances are exact all the same.',
  'import.note.refunds':
    '{count, plural, one {# refund comes} other {# refunds come}} in as money received: reports count {count, plural, one {it} other {them}} as less spending.',
  'import.note.conversions':
    'Of {count, plural, one {a change of currency} other {# changes of currency}}, such as “{text}”, the file has only the old currency’s half. Add the other one with /pay after the import.',
  'import.note.rateUsed':
    '{count, plural, one {# line in {other} comes} other {# lines in other currencies come}} in at the file’s own rate.',
  'import.note.currencyAssumed':
    'The file names no currency, so its sums are taken as {text}. Otherwise discard it and send it with the code, like /import USD.',
  'import.note.signTaken':
    'The file’s “{text}” is taken as {other}. Otherwise discard it and send it with the code, like /import USD.',
  'import.note.currencyEnded': '{text} is money no more; its balances stay apart under that name.',
  'import.note.daysFirst': 'Its dates are read as day/month/year.',
  'import.note.monthsFirst': 'Its dates are read as month/day/year.',
  'import.note.splitEvenly':
    '{count, plural, one {# line says} other {# lines say}} “evenly” beside uneven sums and {count, plural, one {is} other {are}} split evenly.',
  'import.note.sharedEqually':
    'In {count, plural, one {# line} other {# lines}} the file says who took part and not how much was whose: equal shares are taken.',
  'import.note.weightsUnknown':
    'The file does not tell the weight of somebody who never paid; {count, plural, one {# share} other {# shares}} of theirs {count, plural, one {counts} other {count}} once.',
  'import.note.alreadyHere':
    '{count, plural, one {# entry looks} other {# entries look}} like what is here already, with the same day, sum and words. If this is a newer export of a group that you brought in before, /undo that import first, or {count, plural, one {it counts} other {they count}} twice.',
  'import.note.categoriesDropped':
    '{count, plural, one {# category means} other {# categories mean}} none that I have and {count, plural, one {is} other {are}} left out.',
  'import.howTo': 'Press a name to choose who it is. Nothing is written until you press Import.',
  'import.choose': '{name} → {member}',
  'import.button': 'Import {count, number}',
  'import.done':
    'Done: {count, plural, one {# entry} other {# entries}}, #{first, number} to #{last, number}. /balance shows where everybody stands; /undo takes it all back.',
  'import.doneOne': 'Done: entry #{first, number}. /balance shows where everybody stands; /undo takes it back.',
} as const
