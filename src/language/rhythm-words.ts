import type { Rhythm } from '../ledger/rhythm.js'

// All words are folded: lower case, without accents. English and Spanish are understood in every group.

const named = <Value>(value: Value, words: string): readonly (readonly [string, Value])[] =>
  words.split(' ').map((word) => [word, value])

type Adverb = readonly [Rhythm['unit'], number]

/** Say a whole rhythm in one word: its unit, and of how many it is. What may mean twice a month as well is left out. */
export const adverbs: ReadonlyMap<string, Adverb> = new Map([
  ...named<Adverb>(['day', 1], 'daily everyday diario diaria diariamente taglich quotidien giornaliero'),
  ...named<Adverb>(['week', 1], 'weekly semanal semanalmente wochentlich hebdomadaire settimanale'),
  ...named<Adverb>(['week', 2], 'biweekly fortnightly quincenal'),
  ...named<Adverb>(['month', 1], 'monthly mensual mensualmente monatlich mensuel mensile mensal'),
  ...named<Adverb>(['month', 2], 'bimestral'),
  ...named<Adverb>(['month', 3], 'quarterly trimestral'),
  ...named<Adverb>(['year', 1], 'yearly annual annually anual anualmente jahrlich annuel annuale'),
])

/** Begin a rhythm of several words. */
export const everyWords: ReadonlySet<string> = new Set(['every', 'each', 'cada', 'todos', 'todas'])
/** Stand between `todos` and what comes round. */
export const everyFillers: ReadonlySet<string> = new Set(['los', 'las'])

/** What comes round. */
export const nouns: ReadonlyMap<string, Rhythm['unit']> = new Map([
  ...named<Rhythm['unit']>('day', 'day days dia dias'),
  ...named<Rhythm['unit']>('week', 'week weeks semana semanas'),
  ...named<Rhythm['unit']>('month', 'month months mes meses'),
  ...named<Rhythm['unit']>('year', 'year years ano anos'),
])

/** How many of them, in words. */
export const counts: ReadonlyMap<string, number> = new Map([
  ...named(2, 'other second two dos segundo segunda otro otra'),
  ...named(3, 'third three tres tercer tercera'),
  ...named(4, 'fourth four cuatro'),
  ...named(6, 'six seis'),
])

/** Stand before a day. */
export const onWords: ReadonlySet<string> = new Set(['on', 'the', 'day', 'el', 'los', 'las', 'dia', 'am'])
/** The last day of a month. */
export const lastWords: ReadonlySet<string> = new Set(['last', 'end', 'ultimo', 'fin', 'final'])
/** Stand behind `last`. */
export const dayWords: ReadonlySet<string> = new Set(['day', 'dia'])
/** Stand between a day and its month. */
export const ofWords: ReadonlySet<string> = new Set(['of', 'in', 'de', 'del'])
/** What may follow `last` without changing it. */
export const lastFillers: ReadonlySet<string> = new Set(['day', 'dia', 'of', 'the', 'month', 'de', 'del', 'mes'])
