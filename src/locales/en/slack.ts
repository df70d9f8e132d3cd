/** What only Slack has: forms, the Home, and what goes wrong with an installation. */
export const slack = {
  'slack.notInstalled':
    'I am not installed in the workspace this belongs to, or not any more. Ask an admin there to install me again.',
  'slack.inviteMe': 'I am not in this conversation, so I cannot answer here. Type /invite {bot} and try again.',
  'slack.formFailed': 'The form did not open in time. Try again, or type it: /tab add 60 dinner.',
  'slack.formStale':
    'Somebody has changed this entry since you opened the form. Close it and press Edit on the latest card.',
  'slack.formOld': 'This form is out of date. Close it and open it again.',
  'slack.formUnchanged': 'Nothing is different yet. Change something, or close the form.',
  'slack.add.title': 'Add an expense',
  'slack.add.submit': 'Add',
  'slack.edit.title': 'Edit #{number}',
  'slack.edit.submit': 'Save',
  'slack.form.cancel': 'Cancel',
  'slack.form.amount': 'Amount',
  'slack.form.amountHint': 'Such as 60, 60.50, 60 USD or 12*3+5.',
  'slack.form.description': 'What for',
  'slack.form.payer': 'Paid by',
  'slack.form.sharers': 'Shared by',
  'slack.form.sharersHint': 'Leave it empty for everybody on the tab.',
  'slack.form.sharersKept': 'Leave it empty to keep those who share it now.',
  'slack.form.date': 'Date',
  'slack.form.category': 'Category',
  'slack.form.rest': 'Anything else',
  'slack.form.restHint': 'As you would type it: except Dan, or paid by Bo 40 Cy 20.',
  'home.title': 'Your tabs',
  'home.none':
    'You are on no tab yet. Invite me into a channel and type /add 60 dinner there, or log an expense in words.',
  'home.getsBack': 'You get {amounts} back.',
  'home.owes': 'You owe {amounts}.',
  'home.both': 'You get {back} back and owe {owed}.',
  'home.even': 'You are even.',
  'home.settle': 'Settle up',
  'home.balance': 'Show balances',
  'home.waiting': '{from} paid you {amount} (#{number}). Has it arrived?',
  'welcome.hearsSlack':
    'I act on commands, on messages that mention me and on answers to mine. The rest stays among you, unless you turn on “Read every message” in /settings.',
} as const
