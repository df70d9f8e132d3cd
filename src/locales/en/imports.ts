/** Moving in with a file of another program: what may be wrong with it, its preview and what was written. */
export const imports = {
  'command.import.summary': 'brings a file of Splitwise or another program in',
  'command.import.example': '/import',
  'refusal.importMissing':
    'Send the file together with /import: in Splitwise open the group, Settings, Export as spreadsheet. I also read the exports of Spliit, SplitPro, Cospend and ihatemoney.',
  'refusal.importUnknownFormat':
    'I do not know this kind of file. I read the exports of Splitwise, Spliit, SplitPro, Cospend and ihatemoney; send one of those as it is.',
  'refusal.importNotText': 'This file is not text in UTF-8. Export it again, or save it as “CSV UTF-8”, and send that.',
  'refusal.importTooLarge': 'I read files of up to {max, number} MB. Export one group at a time.',
  'refusal.importTooManyLines':
    'I read up to {max, number} lines. Split the file by year and send the parts one by one.',
  'refusal.importTooManyPeople':
    'I read files of up to {max, number} people. Check that this is the export of one group.',
  'refusal.importLineTorn': 'Line {line, number} of the file is not whole. Export the file again and send it as it is.',
  'refusal.importJsonTorn': 'This file ends too early or was changed. Export it again and send it as it is.',
  'refusal.importFormula':
    'Line {line, number} of the file holds a formula, “{text}”. Take it out, or export the file again, and send it.',
  'refusal.importCellUnreadable':
    'I cannot read “{text}” in line {line, number} of the file. Put it right there, or export the file again, and send it.',
  'refusal.importDateUnreadable':
    'I cannot read the date “{text}” in line {line, number} of the file. Dates look like 2026-03-01; export the file again and send it as it is.',
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
    'Line {line, number} of the file does not say who paid. Send Spliit’s JSON export instead, which does.',
  'refusal.importOneSided':
    'This file tells only your own side of a group. Send the export of one friend, or the group’s export from Splitwise or Spliit.',
  'refusal.importEmpty': 'There is nothing to bring in: no line of this file changes a balance.',
  'refusal.importDone': 'This very file was brought in on {when}, so I leave it. /undo takes an import back.',
  'refusal.importFileGone': 'I could not fetch that file. Send it once more together with /import.',
  'import.title':
    'From {source}: {expenses, plural, =0 {} one {# expense} other {# expenses}}{both, select, yes { and } other {}}{payments, plural, =0 {} one {# payment} other {# payments}}, {from} to {to}',
  'import.checked': 'Everything adds up, and the file’s own totals agree.',
  'import.checkedLines': 'Everything adds up; the file has no totals to compare.',
  'import.people': 'Who is who:',
  'import.balances': 'Balances in the file:',
  'import.newGuest': 'new guest',
  'import.more': 'and {count, number} more',
  'import.skipped':
    '{count, plural, one {# line changes} other {# lines change}} nobody’s balance and {count, plural, one {is} other {are}} left out.',
  'import.guessed':
    'In {count, plural, one {# expense} other {# expenses}} several people paid and the file does not say how much each; balances are exact all the same.',
  'import.howTo': 'Press a name to choose who it is. Nothing is written until you press Import.',
  'import.choose': '{name} → {member}',
  'import.button': 'Import {count, number}',
  'import.done':
    'Done: {count, plural, one {# entry} other {# entries}}, #{first, number} to #{last, number}. /balance shows where everybody stands; /undo takes it all back.',
  'import.doneOne': 'Done: entry #{first, number}. /balance shows where everybody stands; /undo takes it back.',
} as const
