/** One person with several accounts, one tab in several chats, one app in several workspaces. */
export const links = {
  'command.link.summary': 'une dos cuentas tuyas, o dos chats, con un código',
  'command.link.example': '/link',
  'command.unlink.summary': 'separa lo que unió /link',
  'command.unlink.example': '/unlink',
  'platform.telegram': 'Telegram',
  'platform.slack': 'Slack',
  'platform.terminal': 'terminal',
  'link.accountCode':
    'Tu código es {code}. En los próximos {minutes} minutos, escríbeme /link {code} desde tu otra cuenta y las dos serán la misma persona. No lo enseñes: quien lo escriba y diga que sí pasará a ser tú.',
  'link.chatCode':
    'El código de {group} es {code}. En los próximos {minutes} minutos, escribe /link {code} en el otro chat, donde también estés, y los dos chats llevarán las mismas cuentas.',
  'link.toldPrivately': '{who}, el código está en nuestro chat privado.',
  'link.ask':
    'Este código es de {theirs}. Si eres tú, tu cuenta {account} y esa pasan a ser la misma persona: quien tenga esa cuenta verá todos tus grupos, hablará por ti en ellos y podrá sacarte. Si el código te lo mandó otra persona, no las unas.',
  'button.joinMe': 'Soy yo: unir',
  'button.joinNot': 'No unir',
  'link.notJoined': 'No se unió nada.',
  'link.accountsDone':
    'Hecho: {account} y {name} son ya la misma persona, con un solo saldo en cada grupo. /unlink en un chat privado las separa.',
  'link.accountsApart':
    'Hecho: {accounts} {count, plural, one {vuelve a ser una persona aparte} other {vuelven a ser personas aparte}}. Lo que había antes de la unión ha vuelto; lo anotado después se queda donde está.',
  'link.chatsDone':
    'Hecho: este chat y {chat} llevan ya las mismas cuentas, y lo nuevo se ve en los dos. /unlink vuelve a sacar este chat.',
  'link.chatsDoneThere':
    '{who} ha unido este chat con {chat}: los dos llevan ya las mismas cuentas, y lo nuevo se ve en ambos. /unlink vuelve a sacar este chat.',
  'link.chatApart':
    'Hecho: este chat empieza cuentas nuevas. Las anteriores se quedan en {count, plural, one {el otro chat} other {los otros chats}}.',
  'link.chatApartThere': '{who} ha sacado el chat {chat} de estas cuentas. Lo anotado se queda aquí.',
  'history.accountLinked': '{when}: {who} unió la cuenta {detail}',
  'history.accountUnlinked': '{when}: {who} separó la cuenta {detail}',
  'history.chatLinked': '{when}: {who} unió el chat {detail}',
  'history.chatUnlinked': '{when}: {who} sacó el chat {detail}',
  'install.done': 'Tabkeeper ya está en {team}. Invítalo a un canal con /invite @Tabkeeper y escribe allí /tab help.',
  'install.denied': 'No se ha instalado nada, como querías. Si cambias de idea, empieza de nuevo en {path}.',
  'install.stateInvalid': 'Esta página ha caducado o se abrió en otro navegador. Empieza de nuevo en {path}.',
  'install.failed': 'Slack no ha dejado entrar a Tabkeeper y no se ha instalado nada. Empieza de nuevo en {path}.',
  'install.unreachable':
    'Ahora no se puede llegar a Slack y no se ha instalado nada. Empieza de nuevo dentro de un minuto en {path}.',
  'install.notStored':
    'Slack ha dejado entrar a Tabkeeper, pero no hemos podido anotarlo. Empieza de nuevo dentro de un minuto en {path}.',
  'install.tokenExpires':
    'Esta aplicación de Slack tiene activada la rotación de tokens, con la que Tabkeeper no funciona. Desactívala en OAuth & Permissions de la aplicación y empieza de nuevo en {path}.',
  'refusal.linkCodeUnknown':
    'Ese código no vale: está mal escrito, ya se usó o tiene más de {minutes} minutos. /link en tu otro chat da uno nuevo.',
  'refusal.linkTooOften':
    'Has pedido {max, number} códigos en una hora. Usa el último, o pide otro dentro de una hora.',
  'refusal.linkTooManyTries': 'Demasiados códigos incorrectos. Espera una hora y pide uno nuevo con /link.',
  'refusal.linkAlone':
    'Ese código une tu cuenta con la de alguien, así que escríbemelo en un chat privado, y solo si lo pediste tú.',
  'refusal.linkSamePerson': 'Ya eres esa persona. Escríbeme el código desde tu otra cuenta.',
  'refusal.linkSameTab': 'Ese es el código de estas mismas cuentas. Escríbelo en el otro chat.',
  'refusal.linkNotInPrivate': 'Ese código une dos grupos. Escríbelo en el otro grupo, no aquí.',
  'refusal.linkNotOnBoth':
    'Solo puede unirlos alguien que esté en los dos. Si es tu caso, une antes tus dos cuentas: escríbeme /link en privado y, después, el código desde tu otra cuenta.',
  'refusal.linkBothHaveEntries':
    'En los dos hay cosas anotadas, y dos libros no se pueden juntar. Une un chat que aún no tenga nada, o salda aquí con /settle y sigue allí.',
  'refusal.linkTooManyChats':
    'Unas cuentas pueden estar como mucho en {max, number} chats. Saca antes uno con /unlink.',
  'refusal.unlinkNoAccount': 'Esta cuenta no está unida a ninguna otra. /link da un código para unirla.',
  'refusal.unlinkNoChat':
    'Este chat no comparte sus cuentas con ningún otro. /link da un código para unirlo; para tus propias cuentas, escríbeme en privado.',
} as const
