import type { slack as english } from '../en/slack.js'

/** Lo que solo tiene Slack: formularios, la portada y los fallos de una instalación. */
export const slack: Readonly<Record<keyof typeof english, string>> = {
  'slack.notInstalled':
    'No estoy instalado en el espacio de trabajo de este mensaje, o ya no lo estoy. Pide a un administrador que me instale otra vez.',
  'slack.inviteMe':
    'No estoy en esta conversación, así que no puedo contestar aquí. Escribe /invite {bot} e inténtalo otra vez.',
  'slack.onlyYou': 'No puedo escribir en este canal, así que solo tú ves esto:',
  'slack.notKept': 'Eso no llegó a mis cuentas. Inténtalo de nuevo en un momento.',
  'slack.formFailed': 'El formulario no se abrió a tiempo. Inténtalo otra vez o escríbelo: /tab add 60 cena.',
  'slack.formStale':
    'Alguien ha cambiado esta anotación desde que abriste el formulario. Ciérralo y pulsa Cambiar en la tarjeta más reciente.',
  'slack.formOld': 'Este formulario ya no vale. Ciérralo y ábrelo de nuevo.',
  'slack.formUnchanged': 'Todavía no hay nada distinto. Cambia algo o cierra el formulario.',
  'slack.add.title': 'Añadir un gasto',
  'slack.add.submit': 'Añadir',
  'slack.edit.title': 'Cambiar #{number}',
  'slack.edit.submit': 'Guardar',
  'slack.amend.title': 'Cambiar la propuesta',
  'slack.form.noMember': '{names} no puede estar en la cuenta: es un bot o una cuenta cerrada.',
  'slack.form.cancel': 'Cancelar',
  'slack.form.amount': 'Importe',
  'slack.form.amountHint': 'Por ejemplo 60, 60,50, 60 USD o 12*3+5.',
  'slack.form.description': 'En qué',
  'slack.form.payer': 'Pagado por',
  'slack.form.payee': 'Pagado a',
  'slack.form.sharers': 'Entre',
  'slack.form.others': 'También entre',
  'slack.form.gone': 'Alguien que elegiste ya no está en la cuenta. Elige otra vez.',
  'slack.form.sharesNow': 'Ahora: {shares}. Si eliges a otros, se reparte por igual; otras partes van en «Algo más».',
  'slack.form.sharersHint': 'Déjalo vacío para repartir entre todos los de la cuenta.',
  'slack.form.sharersKept': 'Déjalo vacío para que siga entre los mismos.',
  'slack.form.date': 'Fecha',
  'slack.form.category': 'Categoría',
  'slack.form.rest': 'Algo más',
  'slack.form.restHint': 'Como lo escribirías: @bo 20 @cy 40, o pagado por @bo 40 @cy 20.',
  'home.title': 'Tus cuentas',
  'home.none':
    'Todavía no estás en ninguna cuenta. Invítame a un canal y escribe allí /add 60 cena, o cuenta un gasto con tus palabras.',
  'home.getsBack': 'Recuperas {amounts}.',
  'home.owes': 'Debes {amounts}.',
  'home.both': 'Recuperas {back} y debes {owed}.',
  'home.even': 'Estás en paz.',
  'home.settle': 'Saldar cuentas',
  'home.balance': 'Ver los saldos',
  'home.waiting': '{from} te pagó {amount} (#{number}). ¿Ha llegado?',
  'welcome.hearsSlack':
    'Atiendo a los comandos, a los mensajes que me mencionan y a las respuestas a los míos. Lo demás queda entre vosotros, a no ser que actives «Leer todos los mensajes» en /settings.',
}
