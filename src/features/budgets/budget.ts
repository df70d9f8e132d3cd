import type { Command, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here } from '../../decision/effects.js'
import type { Category } from '../../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import type { Budget } from '../../ledger/standing.js'
import { bold, sentence, text, view } from '../../present/view.js'
import { wallTimeOf } from '../../time/local-time.js'
import { budgetBlocks, budgetName, budgetsCard } from './budget-card.js'
import { budgetStandings, standingsOf } from './budget-notice.js'
import { readBudgetRequest } from './budget-request.js'
import { knowing } from './standing.js'

/** Sets what may be spent in a period, and tells what is spent. */
export const budget: Command = {
  name: 'budget',
  aliases: ['budgets'],
  usage: '[category] [amount] [weekly, monthly or yearly], or [category] off',
  takesWords: false,
  looks: 'bare',
  async run(situation, { argument }) {
    const { books, group, limits } = situation
    const wanted = readBudgetRequest(argument, group, limits)
    if (isRefusal(wanted)) return wanted
    switch (wanted.kind) {
      case 'show':
        return show(situation)
      case 'off':
        return end(situation, await books.plans.budgets(group.id), wanted.category)
      case 'set':
        return set(situation, await books.plans.budgets(group.id), { ...wanted.budget, told: null })
    }
  },
}

async function show({ books, group, now, words }: Situation): Promise<Effects> {
  const today = wallTimeOf(now, group.timezone).day
  const standings = await budgetStandings(books, group, today)
  if (standings.length === 0) return answer(sentence(words.say('budget.none')))
  return answer(budgetsCard(standings, today, words))
}

/** Where the group knows from the answer already how much is spent, it is not told again. */
async function set(situation: Situation, known: readonly Budget[], wanted: Budget): Promise<Effects> {
  const { books, group, now, words } = situation
  const today = wallTimeOf(now, group.timezone).day
  const [standing] = await standingsOf([wanted], books, group, today)
  if (standing === undefined) throw new Error('one budget has one standing')
  const before = known.find(({ category }) => category === wanted.category)
  const isSame =
    before?.period === wanted.period &&
    before.limit.amountMinor === wanted.limit.amountMinor &&
    before.limit.currency === wanted.limit.currency
  const values = {
    name: budgetName(wanted, words),
    category: wanted.category === null ? 'none' : 'some',
    limit: wanted.limit,
    period: wanted.period,
  }
  const told = words.say(isSame ? 'budget.already' : before === undefined ? 'budget.set' : 'budget.changed', values)
  return effects(
    isSame
      ? []
      : [
          { kind: 'budgetSet', budget: knowing(standing) },
          { kind: 'watched', watcher: 'budget', on: true },
        ],
    here(view([text(bold(told)), ...budgetBlocks([standing], today, words)])),
  )
}

/** Whoever names none means the one there is. */
function end({ words }: Situation, known: readonly Budget[], category: Category | null | undefined): Effects | Refusal {
  const [only, another] = known
  const wanted =
    known.find((one) => one.category === (category ?? null)) ??
    (category === undefined && another === undefined ? only : undefined)
  if (wanted === undefined) {
    if (known.length === 0 || category !== undefined) return answer(sentence(words.say('budget.noSuch')))
    return refuse('budgetWhich', { list: { list: known.map((one) => budgetName(one, words)) } })
  }
  return effects(
    [
      { kind: 'budgetRemoved', category: wanted.category },
      ...(another === undefined ? [{ kind: 'watched', watcher: 'budget', on: false } as const] : []),
    ],
    here(sentence(words.say('budget.ended', { name: budgetName(wanted, words) }))),
  )
}
