/** One person with several accounts, one tab in several chats, one app in several workspaces. */
export const links = {
  'command.link.summary': 'joins two accounts, or two chats, by a code',
  'command.link.example': '/link',
  'command.unlink.summary': 'takes apart what /link joined',
  'command.unlink.example': '/unlink',
  'platform.telegram': 'Telegram',
  'platform.slack': 'Slack',
  'platform.terminal': 'terminal',
  'link.accountCode':
    'Your code is {code}. Within {minutes} minutes, write /link {code} to me from your other account, and both are one person. Keep it to yourself: whoever writes it and says yes becomes you.',
  'link.chatCode':
    'The code of {group} is {code}. Within {minutes} minutes, write /link {code} in the other chat, where you are on the tab too, and both chats keep one tab.',
  'link.toldPrivately': '{who}, the code is in our private chat.',
  'link.ask':
    'This code is from {theirs}. If that is you, your account {account} and that one become one person: whoever has that account sees all your tabs, speaks for you in them, and can take you out of them. If somebody else sent you the code, do not join.',
  'button.joinMe': 'That is me: join',
  'button.joinNot': 'Do not join',
  'link.notJoined': 'Nothing was joined.',
  'link.accountsDone':
    'Done: {account} and {name} are one person now, with one balance in every group. /unlink in a private chat takes them apart.',
  'link.accountsApart':
    'Done: {accounts} {count, plural, one {is a person of its own} other {are people of their own}} again. What was there before the link went back; what was logged since stays where it is.',
  'link.chatsDone':
    'Done: this chat and {chat} keep one tab now, and new entries show in both. /unlink takes this chat out again.',
  'link.chatsDoneThere':
    '{who} has linked this chat with {chat}: both keep one tab now, and new entries show in both. /unlink takes this chat out again.',
  'link.chatApart':
    'Done: this chat has a fresh tab of its own. The books so far stay with the other {count, plural, one {chat} other {chats}}.',
  'link.chatApartThere': '{who} has taken the chat {chat} out of this tab. The books stay here.',
  'history.accountLinked': '{when}: {who} linked the account {detail}',
  'history.accountUnlinked': '{when}: {who} took the account {detail} out',
  'history.chatLinked': '{when}: {who} linked the chat {detail}',
  'history.chatUnlinked': '{when}: {who} took the chat {detail} out',
  'install.done':
    'Tabkeeper is in {team} now. Invite it into a channel with /invite @Tabkeeper, then type /tab help there.',
  'install.denied': 'Nothing was installed, as you wished. Should you change your mind, begin again at {path}.',
  'install.stateInvalid': 'This page is too old or was opened in another browser. Begin again at {path}.',
  'install.failed': 'Slack did not let Tabkeeper in, and nothing was installed. Begin again at {path}.',
  'install.unreachable':
    'Slack cannot be reached right now, and nothing was installed. Begin again in a minute at {path}.',
  'install.notStored':
    'Slack let Tabkeeper in, but it could not be written down on our side. Begin again in a minute at {path}.',
  'install.tokenExpires':
    'This Slack app has token rotation turned on, which Tabkeeper does not work with. Turn it off under OAuth & Permissions of the app, then begin again at {path}.',
  'refusal.linkCodeUnknown':
    'That code does not work: it is mistyped, used, or older than {minutes} minutes. /link in your other chat gives a fresh one.',
  'refusal.linkTooOften':
    'You have asked for {max, number} codes within an hour. Use the latest one, or ask again in an hour.',
  'refusal.linkTooManyTries': 'Too many codes were wrong. Wait an hour, then get a fresh one with /link.',
  'refusal.linkAlone':
    'That code joins your account with somebody’s, so write it to me in a private chat, and only if you asked for it yourself.',
  'refusal.linkSamePerson': 'You are that person already. Write the code to me from your other account.',
  'refusal.linkSameTab': 'That is the code of this very tab. Write it in the other chat.',
  'refusal.linkNotInPrivate': 'That code links two groups. Write it in the other group, not here.',
  'refusal.linkNotOnBoth':
    'Only somebody on both tabs can link them. If you are, join your two accounts first: write /link to me in private, and then the code from your other account.',
  'refusal.linkBothHaveEntries':
    'Both tabs have entries, and two books cannot become one. Link a chat whose tab is still empty, or get even here with /settle and go on there.',
  'refusal.linkTooManyChats': 'One tab can be in at most {max, number} chats. Take one out with /unlink first.',
  'refusal.unlinkNoAccount': 'This account is linked with no other. /link gives a code to link it.',
  'refusal.unlinkNoChat':
    'This chat shares its tab with no other. /link gives a code to link it; for your own accounts, write to me in private.',
} as const
