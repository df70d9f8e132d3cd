import type { MemberId } from '../../ids.js'
import type { CurrencyCode } from '../../money/money.js'
import { type Rational, whole } from '../../money/rational.js'
import type { ModelDraft } from '../../ports/model.js'
import type { Who } from '../draft.js'
import { type NumberSource, type TracedAmount, traceAmount, traceCount } from './amounts.js'
import type { DaySource } from './day.js'
import { isFalse, isOpen, type Objection } from './objection.js'
import { type PeopleSource, whoOf } from './people.js'
import type { ReadNumber } from './points.js'

/** What a model's draft is checked against. */
export interface BeliefContext {
  readonly numbers: NumberSource
  readonly people: PeopleSource
  readonly days: DaySource
  /** The currencies written anywhere in the message. */
  readonly currencies: ReadonlySet<CurrencyCode>
  /** Those who share when everybody does. */
  readonly active: readonly MemberId[]
}

/** Reads the texts of one draft, and remembers what is wrong with them. */
export interface Reader {
  readonly member: (alias: string) => Who | null
  /** Null for an empty text and for what can't be traced; the latter is an objection. */
  readonly amount: (text: string) => TracedAmount | null
  readonly count: (text: string, given: readonly Rational[]) => string | null
  readonly object: (objection: Objection) => null
  readonly objections: Objection[]
  readonly used: ReadNumber[]
  readonly money: ReadNumber[]
  readonly context: BeliefContext
}

/** A reader for one draft. */
export const createReader = (draft: ModelDraft, context: BeliefContext): Reader => {
  const objections: Objection[] = []
  const used: ReadNumber[] = []
  const money: ReadNumber[] = []
  const object = (objection: Objection): null => {
    objections.push(objection)
    return null
  }
  const constants = [...context.numbers.constants, ...headsOf(draft, context)]
  const source = { ...context.numbers, constants }
  return {
    member: (alias) => {
      if (alias.trim() === '') return null
      return whoOf(alias, context.people) ?? object(isFalse(`nobody is called ${JSON.stringify(alias.slice(0, 40))}`))
    },
    amount: (text) => {
      if (text.trim() === '') return null
      const traced = traceAmount(text, source)
      if (traced === null)
        return object(isFalse(`${JSON.stringify(text.slice(0, 60))} is not made of numbers of the message`))
      const doubtful = traced.used.find(isDoubtful)
      if (doubtful !== undefined) return object(isOpen(`${doubtful.id} can't be read for sure`, doubtful.text))
      used.push(...traced.used)
      money.push(...traced.used.filter(({ of }) => of !== 'percent' && of !== 'things'))
      return traced
    },
    count: (text, given) => {
      const traced = traceCount(text, source, given)
      if (traced === null) return object(isFalse(`${JSON.stringify(text.slice(0, 40))} is no number of the message`))
      used.push(...traced.used)
      return traced.text
    },
    object,
    objections,
    used,
    money,
    context,
  }
}

/** How many share, where the message tells a sum of each. */
const headsOf = ({ shares, sharing, except }: ModelDraft, { numbers, active }: BeliefContext): readonly Rational[] => {
  if (!numbers.numbers.some(({ isPerHead }) => isPerHead)) return []
  const count = sharing === 'named' ? shares.length : active.length - except.length
  return count > 0 ? [whole(BigInt(count))] : []
}

/** Words beside it may mean something that we can't tell, or that only a person can. */
const isDoubtful = ({ values, text }: ReadNumber): boolean =>
  values.length === 0 || (values.length > 1 && !/^[\d.,'’٫\s\p{Sc}]+$/u.test(text))
