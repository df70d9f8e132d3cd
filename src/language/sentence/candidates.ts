import { activeIn } from '../context.js'
import { expensesOf } from './expenses.js'
import { bagOf, withRole } from './features.js'
import { amountsIn, quantitiesIn } from './number-slots.js'
import type { Passage } from './passage.js'
import { paymentsOf } from './payments.js'
import { assignments, best } from './roles.js'
import { amountSchemes } from './schemes.js'
import { type Choice, peopleIn, slotAt } from './slots.js'
import type { Candidate, DayChoice, Work } from './work.js'

/** How sure a choice is by itself: what tells which meanings are worth a look, where there are too many to look at all. */
export interface Ranking {
  readonly scoreOf: (choice: Choice) => number
  /** Schemes of the numbers, and for each of them roles of the people. */
  readonly most: number
}

/** Of the schemes of numbers, and of the roles of people in each, so many are looked at where weights tell the likelier ones. */
export const looksMax = 12

/** Nothing is known yet: all meanings, as far as they can be kept. */
const unranked: Ranking = { scoreOf: () => 0, most: 2501 }

/** Every meaning that the mentions of a text allow, or the likelier ones of a ranking; only its kind where there would be too many. */
export const candidatesOf = (passage: Passage, ranking = unranked): readonly Candidate[] => {
  const bag = bagOf(passage)
  const kind = (name: string): Choice => ({ features: withRole(name, bag) })
  const amounts = amountsIn(passage)
  const people = peopleIn(passage)
  const kinds = (['nothing', 'command', 'other', 'several'] as const).map(
    (name): Candidate => ({
      meaning: { kind: name },
      choices: [kind(name), ...amounts.map((slot) => slot.as(name))],
    }),
  )
  if (amounts.length === 0 || amounts.length > amountsMax || people.length > peopleMax) return kinds
  const work: Work = {
    passage,
    members: activeIn(passage.context),
    amounts,
    people,
    days: dayChoices(passage),
    classes: bag.filter((each) => /^b:[a-zA-Z]/.test(each)),
    made: new Map(),
    candidates: [...kinds],
  }
  pushExpenses(work, ranking, kind('expense'))
  paymentsOf(work, kind('payment'))
  return work.candidates.length > candidatesMax ? kinds : work.candidates
}

const pushExpenses = (work: Work, { scoreOf, most }: Ranking, kind: Choice): void => {
  const { passage, amounts, people, candidates } = work
  const schemes = amountSchemes(amounts, people, quantitiesIn(passage), passage).map((scheme) => ({
    scheme,
    score: scheme.choices.reduce((sum, choice) => sum + scoreOf(choice), 0),
  }))
  for (const { scheme } of best(schemes, most))
    for (const { roles } of assignments(people, scheme.fixed, scoreOf, most)) {
      expensesOf(work, scheme, roles, kind)
      if (candidates.length > candidatesMax) return
    }
}

const amountsMax = 6
const peopleMax = 9
const candidatesMax = 2500

/** The day of the text, or none of those it names. */
const dayChoices = (passage: Passage): readonly DayChoice[] => {
  const days = passage.days.filter(({ mention: { day } }) => day !== null).slice(0, daysMax)
  const slots = days.map(({ at, mention }) => slotAt(passage, at, [`ahead:${mention.isAhead}`]))
  return [-1, ...days.keys()].map((taken) => ({
    day: days[taken]?.mention.phrase ?? null,
    choices: slots.map((slot, index) => slot.as(index === taken ? 'date' : 'nodate')),
  }))
}

const daysMax = 3
