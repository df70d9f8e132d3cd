import { DateTime } from 'luxon'
import { fold } from '../fold.js'
import { isFalse, isOpen, type Objection } from './objection.js'
import type { ReadDay } from './points.js'

/** The days that an answer may name. */
export interface DaySource {
  readonly days: readonly ReadDay[]
  /** A bill's own date stands in no text. */
  readonly isPrinted: boolean
  readonly now: Date
  readonly timezone: string
  /** What the corrected draft says. */
  readonly before: string | null
}

/** A spending lies in the past, and not long ago. */
const yearsBackMax = 1

/** The day of a draft, as it keeps it; null: that of the message. Never one ahead. */
export const dayOfAnswer = (written: string, source: DaySource): { readonly day: string | null } | Objection => {
  const text = written.trim()
  const today = DateTime.fromJSDate(source.now, { zone: source.timezone }).startOf('day')
  const ofDay = source.days.find(({ id, text: said }) => id === text.toLowerCase() || fold(said) === fold(text))
  if (ofDay !== undefined) return ofDay.isAhead ? ahead(ofDay.text) : { day: ofDay.phrase }
  if (text === '' || text === today.toISODate() || /^today$/iu.test(text)) return { day: source.before }
  if (text === source.before) return { day: text }
  const day = DateTime.fromISO(/^\d{4}-\d\d-\d\d$/u.test(text) ? text : 'none', { zone: source.timezone })
  const named = source.days.find((each) => each.day === text)
  if (named !== undefined) return named.isAhead ? ahead(named.text) : { day: named.phrase }
  if (!day.isValid || !source.isPrinted) return isFalse(`${JSON.stringify(text.slice(0, 40))} is no day of the message`)
  if (day > today) return ahead(text)
  return day < today.minus({ years: yearsBackMax }) ? isOpen(`${text} is long ago`, text) : { day: day.toISODate() }
}

const ahead = (text: string): Objection => isOpen('nothing has been spent on a day that is to come', text)
