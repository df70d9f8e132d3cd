/** Everything that may be refused, each with the way out. */
export const refusals = {
  'refusal.amountMissing': 'How much was it? Put the amount in, like /add 60 dinner.',
  'refusal.amountUnreadable': 'I cannot read “{text}” as an amount. Write it like 60 or 60.50.',
  'refusal.amountAmbiguous': '“{text}” can mean {first} or {second}. Write the one you mean.',
  'refusal.amountTooManyDecimals':
    '{currency} has {decimals, plural, =0 {no decimals} one {# decimal} other {# decimals}}, so I cannot take “{text}”. Round it and send it again.',
  'refusal.amountNotPositive':
    'The amount must be more than zero; “{text}” is not. To take an expense back, use /undo or /delete.',
  'refusal.amountTooLarge': 'One expense can be at most {max}. Split it into several, or check for a zero too many.',
  'refusal.amountNotEven': '“{text}” does not come out even. Write {nearest} if that is what you mean.',
  'refusal.severalAmounts':
    'I see two amounts, {first} and {second}. Write only one, or put the description in "quotes".',
  'refusal.currencyUnknown': 'I know no currency “{text}”. Use a code such as EUR, USD or JPY.',
  'refusal.severalCurrencies':
    'One expense has one currency, but I see {first} and {second}. Log two expenses instead.',
  'refusal.tooManyParticipants': 'One expense can be shared by at most {max, number} people. Split it into several.',
  'refusal.nobodyShares': 'Nobody is left to share this. Name at least one person who does.',
  'refusal.sharesExceedTotal':
    'The shares add up to {sum}, which is {difference} more than {total}. Change a share or the total.',
  'refusal.sharesBelowTotal':
    'The shares add up to {sum}, which is {difference} less than {total}. Change a share or the total.',
  'refusal.percentNotHundred':
    'The percentages add up to {sum} %, {difference} % away from 100. Make them exactly 100.',
  'refusal.percentTooPrecise': '“{text}” is no percentage I can take: use 0 to 100 with at most two decimals.',
  'refusal.sharesUnreadable': '“{text}” is no number of shares. Write it like x2 or 1.5x.',
  'refusal.wordsUnclear':
    'Nothing is written down yet: I don’t know what “{text}” is to change. Say who shares with **for @name**, **with @name** or **without @name**, who paid with **paid by @name**, or put what it was for in quotes: **"dinner {text}"**.',
  'refusal.shareNegative': 'The share of {member} would fall below zero. Take off less.',
  'refusal.sharesAllZero': 'All shares are zero, so nobody would pay. Give somebody a share above zero.',
  'refusal.payersDoNotAddUp':
    'The payers together paid {sum}, which is {difference} away from {total}. Make it add up.',
  'refusal.memberNamedTwice': '{member} is named twice. Name everybody once.',
  'refusal.dateUnreadable': 'I cannot read the date “{text}”. Write it like 2026-11-03, 3 Nov or yesterday.',
  'refusal.dateAmbiguous':
    'Without a year that may be {first}, or {second}, which is still to come. Write the one you mean.',
  'refusal.dateOutOfRange': '“{text}” is too far away: dates go from 20 years back to one year ahead.',
  'refusal.categoryUnknown': 'I know no category “{text}”. Use one of: {known}.',
  'refusal.severalCategories': 'One expense has one category, but I see {first} and {second}. Keep one of them.',
  'refusal.descriptionTooLong': 'The description can have at most {max, number} characters. Shorten it.',
  'refusal.textTooLong': 'That is longer than the {max, number} characters I read. Shorten it.',
  'refusal.crowdUnknown':
    '{count, number} people are here, and only you are on the tab. Say who shares, as in /add 60 dinner with @bo @cy; whoever types /join is on the tab.',
  'refusal.payeeMissing': 'Who got the money? Write it like /pay @bo 20.',
  'refusal.paidTooMuch': '{from} owes {to} only {owed}. If more is meant, confirm it, or write “loan” behind it.',
  'refusal.paidNotOwed': '{from} owes {to} nothing. If it is a loan, confirm it, or write “loan” behind it.',
  'refusal.nothingOwed': '{from} owes {to} nothing. /balance shows who owes whom.',
  'refusal.forgivenTooMuch': '{from} owes you only {owed}. Write that, or leave the sum out to let all of it go.',
  'refusal.forgivenNotYours': 'Only {member} may let that go: it is owed to nobody else.',
  'refusal.forgivenStays':
    'What was forgiven is not edited. Take #{number} back with /delete {number} and /forgive anew.',
  'refusal.payYourself': 'Nobody can pay themselves. Name who paid and who got it, like /pay @ana @bo 20.',
  'refusal.severalPayees': 'A payment goes to one person. Log one payment for each.',
  'refusal.numberMissing': 'Which entry? Put its number in, like /{command} 12. /history shows the numbers.',
  'refusal.replyOtherEntry':
    'Your reply is to the card of #{number}, and you typed #{typed}. Send /{command} {typed} by itself, or reply with /{command} alone.',
  'refusal.entryUnknown': 'There is no #{number} here. /history shows what there is.',
  'refusal.entryReversed': '#{number} was taken back, so it cannot be changed. /restore {number} brings it back.',
  'refusal.entryReplaced': 'Another version of #{number} counts. /show {number} has them all.',
  'refusal.entryActive': '#{number} stands already, so there is nothing to bring back.',
  'refusal.entryChangedSince':
    '#{number} has changed since, so I will not undo over it. /show {number} tells what happened.',
  'refusal.editNothing':
    'What should change? Write it behind the number, like /edit {number} 65 or /edit {number} for @ana @bo.',
  'refusal.changeUnread':
    'I did not understand what should change in #{number}. Say it like: 65, without Bo, paid by Ana, or call it lunch.',
  'refusal.changeNothing': '#{number} says that already, so nothing was changed.',
  'refusal.editTornShares':
    'The shares of #{number} were given as sums: they come to {sum} and not to {total}, a difference of {difference}. Write them again behind the total, like /edit {number} 70 @ana 30 @bo 40.',
  'refusal.editNeedsShares':
    'The shares of #{number} were given as sums and no longer add up. Write them again, like /edit {number} 70 @ana 30 @bo 40.',
  'refusal.nothingToUndo':
    'You have changed nothing yet that could be undone. /history shows the entries, /delete takes one back.',
  'refusal.nameMissing': 'Who? Put a name in, like /{command} Dan.',
  'refusal.nameTooLong': 'A name can have at most {max, number} characters. Shorten it.',
  'refusal.nameTaken': 'There is a {name} on the tab already. Choose another name, such as {name} K.',
  'refusal.nameReserved':
    '“{name}” is a word for somebody else, such as everyone, me or nobody. Choose another name, such as {name} K.',
  'refusal.tooManyGuests': 'I add at most {max, number} guests at a time. Send the others in another message.',
  'refusal.tabFull':
    'This tab has all the people it can hold, {max, number}. Take somebody off it with /leave, or keep a tab of its own in another chat.',
  'refusal.memberUnknown':
    'I know no {name} here. /members shows everybody; /guest {name} adds somebody without an account.',
  'refusal.guestUnknown': 'There is no guest {name} here. /members shows everybody.',
  'refusal.unclaimNone': 'You have claimed no guest here. Put a name in, like /unclaim Dan.',
  'refusal.unclaimUnknown': 'Nobody here has claimed a guest {name}. /members shows who is a guest.',
  'refusal.unclaimNotYours':
    '{member} took the place of {name}. Only {member}, or somebody on an entry of {name}, can take that back.',
  'refusal.unclaimChanged':
    '#{number} was changed since, and I cannot tell any more whose part is {name}’s. Take that change back first, with /undo or /delete {number}.',
  'refusal.householdAlone': 'A household is two people or more. Name them, like /household @ana @ben.',
  'refusal.householdNone': '{member} is in no household. /household shows them all.',
  'refusal.weightUnreadable': '“{text}” is no weight. Write a number from 0 to 100 such as 2 or 1.5.',
  'refusal.timezoneUnknown': 'I know no time zone “{text}”. Write it like Europe/Madrid.',
  'refusal.languageUnknown': 'I do not speak “{text}”. Choose one of: {known}.',
  'refusal.onOrOff': 'Write /{command} on or /{command} off.',
  'refusal.formatUnknown': 'I can write json, csv or hledger, not “{text}”.',
  'refusal.reportUnreadable':
    'I cannot read “{text}” here. Write it like /report last month member, /report from 1 Mar to 20 Mar, /report #food or /report all.',
  'refusal.queryTooLong': 'Search for at most {max, number} characters.',
  'refusal.commandUnknown':
    'I know no command “{text}”. {nearest, select, help {} other {Did you mean /{nearest}? }}/help lists everything.',
  'refusal.notForYou':
    'That is for {managers}: they look after settings, other people’s entries and who is on the tab. Ask them; /roles tells more.',
  'refusal.onlyAdmins':
    'That is for the admins of this chat: they look after settings, other people’s entries and who is on the tab. /roles tells more.',
  'refusal.managersWithoutYou': 'Then you could not undo it yourself. Name yourself too, like /roles me and @bo.',
  'refusal.notAMember': 'Only those on the tab may press this. /join puts you on it.',
  'refusal.notYourButton': 'This button is for {members}.',
  'refusal.buttonExpired': 'This button is out of date. Send the command again for a fresh one.',
  'refusal.buttonOfAnotherGroup':
    'This button belongs to another group. Send the command here for a button of this one.',
  'refusal.proposalRecorded': 'This is written down already. /history shows it.',
  'refusal.proposalExpired': 'This has expired; nothing was written. Say it again for a new card.',
  'refusal.proposalDiscarded': 'This was discarded and nothing was written. Say it again for a new card.',
  'refusal.proposalChanged': 'The card has changed in the meantime. Look at it again and say what should be different.',
  'refusal.planChanged': 'The balances have changed; here is the plan as it is now.',
  'refusal.eventChanged': 'I got the same message twice with different contents and kept the first.',
} as const
