import { expensesOf } from './expenses.js'
import { bagOf, withRole } from './features.js'
import { amountsIn, quantitiesIn } from './number-slots.js'
import type { Passage } from './passage.js'
import { paymentsOf } from './payments.js'
import { assignments } from './roles.js'
import { amountSchemes } from './schemes.js'
import { type Choice, peopleIn, slotAt } from './slots.js'
import type { Candidate, DayChoice, Work } from './work.js'

/** Every meaning that the mentions of a text allow, at most `candidatesMax`; null where there would be more. */
export const candidatesOf = (passage: Passage): readonly Candidate[] | null => {
  const bag = bagOf(passage)
  const kind = (name: string): Choice => ({ features: withRole(name, bag) })
  const amounts = amountsIn(passage)
  const people = peopleIn(passage)
  const candidates: Candidate[] = (['nothing', 'command', 'other'] as const).map((name) => ({
    meaning: { kind: name },
    choices: [kind(name), ...amounts.map((slot) => slot.as(name))],
  }))
  if (amounts.length === 0) return candidates
  if (amounts.length > amountsMax || people.length > peopleMax) return null
  const work: Work = {
    passage,
    members: passage.context.members.filter(({ active }) => active).map(({ id }) => id),
    amounts,
    people,
    days: dayChoices(passage),
    classes: bag.filter((each) => /^b:[a-zA-Z]/.test(each)),
    made: new Map(),
    candidates,
  }
  const expense = kind('expense')
  for (const scheme of amountSchemes(amounts, people, quantitiesIn(passage), passage))
    for (const roles of assignments(people, scheme.fixed)) {
      expensesOf(work, scheme, roles, expense)
      if (candidates.length > candidatesMax) return null
    }
  paymentsOf(work, kind('payment'))
  return candidates.length > candidatesMax ? null : candidates
}

const amountsMax = 6
const peopleMax = 9
const candidatesMax = 2500

/** The day of the text, or none of those it names. */
const dayChoices = (passage: Passage): readonly DayChoice[] => {
  const days = passage.days.filter(({ mention: { day } }) => day !== null).slice(0, daysMax)
  const slots = days.map(({ at, mention }) => slotAt(passage, at, [`ahead:${mention.isAhead}`]))
  return [-1, ...days.keys()].map((taken) => ({
    day: days[taken]?.mention.day ?? null,
    choices: slots.map((slot, index) => slot.as(index === taken ? 'date' : 'nodate')),
  }))
}

const daysMax = 3
