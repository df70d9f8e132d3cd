/** Balances, plans to get even, explanations and the export. */
export const balances = {
  'balance.title': 'Balances',
  'balance.titleOf': 'Balance of {members}',
  'balance.getsBack': 'gets back',
  'balance.owes': 'owes',
  'balance.even': 'is even',
  'balance.debts': 'Who owes whom',
  'balance.plan': 'To get even',
  'balance.debt': '{from} owes {to} {amount}',
  'balance.transfer': '{from} pays {to} {amount}',
  'balance.moreMembers':
    '… and {count, plural, one {# more member} other {# more members}}; /balance with a name shows one of them.',
  'balance.moreTransfers': '… and {count, plural, one {# more} other {# more}}; /export has them all.',
  'balance.settleHint': '/settle has a button for each payment.',
  'square.onlyYou':
    'So far I know only {member} here, so there is nobody to share with yet. Others get onto the tab when they write here, are mentioned, or type /join; /guest Dan adds somebody without an account.',
  'square.nothingYet':
    'Nothing is on the tab yet. I know {count, plural, one {# person} other {# people}} here: {members}. /add 60 dinner logs the first expense.',
  'square.all':
    'All square: nobody owes anybody. I know {count, plural, one {# person} other {# people}} here: {members}.',
  'square.missing':
    'Somebody missing? They get onto the tab when they write here or are mentioned; /guest Dan adds somebody without an account.',
  'square.andOthers': '{count, plural, one {# other} other {# others}}',
  'settle.title': 'Settle up',
  'settle.fewest': '{count, plural, one {# payment} other {# payments}}, and no plan needs fewer: that is proven.',
  'settle.good':
    '{count, plural, one {# payment} other {# payments}}. A good plan, though with this many people I cannot prove that none needs fewer.',
  'settle.pairwise':
    '{count, plural, one {# payment} other {# payments}}: everybody pays those they owe. /simplify on looks for the plan with the fewest.',
  'settle.askAll': 'Was all of this paid?',
  'settle.wroteAll': '{who} says that everybody has paid:',
  'settle.wroteOne': '#{number} {from} paid {to} {amount}',
  'settle.hidden':
    'The plan has {count, plural, one {# more payment} other {# more payments}}; /settle shows all of it.',
  'settle.noPart':
    'Nothing is open there; {count, plural, one {# payment} other {# payments}} elsewhere: /settle shows all.',
  'settle.partDone':
    'That was the last of these; {count, plural, one {# payment is} other {# payments are}} left: /settle shows them.',
  'settle.paid': '{from} paid {to} {amount}',
  'settle.hint': 'Press when the money has changed hands. For a part of a sum, log it with /pay @who 20.',
  'settle.byHand': 'I have room for {max, number} buttons. The others, ready to be typed:',
  'settle.more':
    '… and {count, plural, one {# more payment} other {# more payments}}; /settle shows them when these are done.',
  'settle.done': 'That was the last payment: now everybody is even.',
  'settle.recorded': 'Noted: {from} paid {to} {amount}.',
  'why.getsBack': 'Why {member} gets back {amount}',
  'why.owes': 'Why {member} owes {amount}',
  'why.even':
    '{member} owes nothing and gets nothing back, so there is nothing to explain. /history shows all entries.',
  'why.debt': 'Why {from} owes {to} {amount}',
  'why.noDebt': '{from} and {to} owe each other nothing.',
  'why.paidOff': 'Why {from} and {to} are even in {currency}',
  'why.column.entry': 'Entry',
  'why.column.change': 'Change',
  'why.column.sum': 'Sum',
  'why.newestFirst': 'Newest first; the top sum is how it stands now.',
  'why.debtDirection': 'A plus is owed by {from}, a minus by {to}.',
  'why.older': '… and {count, plural, one {# older entry} other {# older entries}}: {amount}',
  'why.olderMany': '… and more than {count, number} older entries: {amount}',
  'why.circles': 'Went round in circles, so it was cancelled: {amount}',
  'why.left': 'Left to pay: {amount}',
  'why.replaced': 'What the payments of /settle stand for',
  'why.pair': '{from} → {to}',
  'why.direct': '{from} pays {to} {amount}, owed directly.',
  'why.chain': '{from} pays {to} {amount} instead of {debts}.',
  'why.together': '{amount} each: {transfers} together stand for {debts}.',
  'why.moreReplaced': '… and {count, plural, one {# more part} other {# more parts}}.',
  'why.untraced': 'There are too many debts here to trace every payment of /settle back to them.',
  'why.atMostTwo': 'I can explain one person, or what is between two: /why @ana or /why @ana @bo.',
  'me.title': 'Where you stand',
  'me.privateOnly': 'Where you stand in all your groups is only for you: write /me to me in a private chat.',
  'me.nowhere': 'You are on no tab yet. Add me to a group chat, or log something here: /add 60 dinner.',
  'me.getsBack': 'you get back {amount}',
  'me.owes': 'you owe {amount}',
  'me.pays': '→ {to}: you pay {amount}',
  'me.isPaid': '← {from} pays you {amount}',
  'me.moreTransfers':
    '… and {count, plural, one {# more payment} other {# more payments}}; /settle in that group shows all.',
  'me.even': 'You are even in {groups}.',
  'me.moreGroups': '… and {count, plural, one {# more group} other {# more groups}} where nothing was written lately.',
  'me.waiting': 'Waits for you',
  'me.payment': '{group}: {from} says to have paid you {amount} (#{number}). Press Got it or Not received there.',
  'me.proposal': '{group}: {description}, {amount}, is not written yet. Press Confirm or Discard there.',
  'export.notTaken':
    'This chat takes no files. An admin can allow them in the permissions of the chat; then send the command again.',
  'export.done':
    '{count, plural, =0 {The tab is still empty; here it is} one {Here is the tab with its one entry} other {Here is the whole tab, # entries}} as {format}.',
} as const
