import type { Command, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, everywhere } from '../../decision/effects.js'
import { standingManagers } from '../../decision/rights.js'
import { fold } from '../../language/fold.js'
import type { Managers } from '../../ledger/group.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { sentence } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { membersNamed } from '../members/named-members.js'

/** Says who may change settings, what others wrote and who is on the tab: everybody, the admins of the chat, or some by name. */
export const roles: Command = {
  name: 'roles',
  aliases: ['managers', 'permissions', 'permisos'],
  usage: '[everybody, admins or @who …]',
  looks: 'bare',
  takesWords: false,
  async run(situation, typed) {
    const { words, sender } = situation
    const said = fold(typed.argument)
    if (said === '')
      return answer(sentence(words.say('roles.are', { whom: managersSaid(standingManagers(situation), words) })))
    if (adminWords.has(said)) return (await situation.isAdmin()) ? changed(situation, 'admins') : refuse('onlyAdmins')
    const named = everybodyWords.has(said) ? 'everyone' : membersNamed(situation, typed)
    if (named === 'everyone') return changed(situation, 'everybody')
    if (isRefusal(named) || 'question' in named) return named
    return named.includes(sender) ? changed(situation, named) : refuse('managersWithoutYou')
  },
}

const adminWords: ReadonlySet<string> = new Set(['admin', 'admins', 'administrators', 'administradores', 'los admins'])
const everybodyWords: ReadonlySet<string> = new Set(['everybody', 'everyone', 'all', 'todos', 'todas', 'todo el mundo'])

/** Who a tab's managers are, as a part of a sentence. */
export const managersSaid = (managers: Managers, words: Words): string =>
  typeof managers === 'string' ? words.say(`roles.${managers}`) : words.names(managers)

function changed({ group, sender, words }: Situation, managers: Managers): Effects | Refusal {
  const told = { who: { member: sender }, whom: managersSaid(managers, words) }
  return effects(
    [
      { kind: 'group', group: { ...group, managers } },
      { kind: 'activity', what: 'settingsChanged', entry: null, detail: 'managers' },
    ],
    everywhere(sentence(words.say('roles.set', told))),
  )
}
