import type { Command, Situation, Typed } from '../../decision/command.js'
import { type Effects, effects, here } from '../../decision/effects.js'
import { parseExpense, parseRefund } from '../../language/grammar.js'
import { interpretExpense, type NameQuestion } from '../../language/interpret.js'
import { categorized } from '../../language/sentence/category.js'
import { record } from '../../ledger/decide.js'
import { expenseContent } from '../../ledger/expense.js'
import type { Member } from '../../ledger/group.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { reachOf } from '../members/reach.js'
import { cardsOf } from './recorded.js'
import { isSharedByAll } from './shared-by-all.js'

/** Logs an expense at once; the card has Undo and Edit. */
export const add: Command = {
  name: 'add',
  aliases: ['a', 'expense', 'spent'],
  usage: 'amount what [who] [how] [paid by @who] [on day] [#category]',
  looks: 'never',
  takesWords: false,
  run: (situation, typed) => logged(situation, typed, parseExpense),
}

/** Logs money that came in: an expense turned round. */
export const refund: Command = {
  name: 'refund',
  aliases: ['income', 'received'],
  usage: 'amount what [who] [how] [on day] [#category]',
  looks: 'never',
  takesWords: false,
  run: (situation, typed) => logged(situation, typed, parseRefund),
}

async function logged(
  situation: Situation,
  { argument, mentions }: Typed,
  parse: typeof parseExpense,
): Promise<Effects | Refusal | NameQuestion> {
  const { group, members, sender, where, saidAt, limits } = situation
  const context = { members, sender, group, now: saidAt, mentions }
  const said = parse(argument, context)
  if (isRefusal(said)) return said
  const draft = categorized(said, context)
  const request = await interpretExpense(draft, context)
  if (isRefusal(request) || 'question' in request) return request
  const content = expenseContent(request, group.nextNumber, limits)
  if (isRefusal(content)) return content
  const isForAll = isSharedByAll(draft, content, members)
  if (isForAll && where.crowd !== null && isAlone(members)) return refuse('crowdUnknown', { count: where.size ?? 0 })
  const changes = record(content, group)
  const reach = isForAll ? reachOf(members, where.size) : null
  return effects(changes, ...cardsOf(changes, situation, { reach }).map(here))
}

const isAlone = (members: readonly Member[]): boolean => members.filter(({ active }) => active).length === 1
