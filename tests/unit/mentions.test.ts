import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CorpusCase, contextOf, parseCase } from '../../src/evaluation/corpus.js'
import type { Mention } from '../../src/language/mentions/mention.js'
import { mentionsOf, readMentions } from '../../src/language/mentions/mentions.js'

const cases: readonly CorpusCase[] = readFileSync(new URL('../../corpus/train.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line, index) => parseCase(line, index + 1))

/** A case as a chat where `text` is written. */
const said = (text: string, more: Partial<CorpusCase> = {}) => {
  const about: CorpusCase = {
    id: 'said',
    tier: 'basic',
    lang: 'en',
    members: ['Ann', 'Bo', 'Danny', 'Nicolás'],
    currency: 'EUR',
    speaker: 'Ann',
    now: '2026-11-04T12:00:00+00:00',
    expect: [],
    text,
    ...more,
  }
  const context = contextOf(about)
  const nameOf = (id: string) => context.members.find((member) => member.id === id)?.name ?? id
  return { context, mentions: mentionsOf(text, context), nameOf }
}

const decimal = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }): number =>
  Number(numerator) / Number(denominator)

/** The amounts of a text, the longest of each place, as written by the test. */
const amountsIn = (text: string, more: Partial<CorpusCase> = {}): readonly string[] => {
  const { mentions } = said(text, more)
  let end = 0
  return mentions.flatMap((each) => {
    if (each.kind !== 'amount' || each.start < end) return []
    end = each.end
    const values = each.values.map(decimal).join('|')
    const doubt = each.doubt === null ? '' : `?${each.doubt}`
    return [
      `${values}${each.currencies.length > 0 ? ` ${each.currencies.join('/')}` : ''}${each.isPerHead ? ' each' : ''}${doubt}`,
    ]
  })
}

test('an amount is a number and all that changes its value', () => {
  expect(amountsIn('taxi €48')).toEqual(['48 EUR'])
  expect(amountsIn('museum 55 US dollars')).toEqual(['55 USD'])
  expect(amountsIn('car 2 grand')).toEqual(['2000'])
  expect(amountsIn('gum 80 cents')).toEqual(['0.8'])
  expect(amountsIn('tickets 4 x 12.50')).toEqual(['50'])
  expect(amountsIn('tickets 2x12')).toEqual(['24'])
  expect(amountsIn('stuff 12*3+5')).toEqual(['41'])
  expect(amountsIn('beers 10 each with Bo')).toEqual(['10 each'])
  expect(amountsIn('pizza 1234€50')).toEqual(['1234.5 EUR'])
  expect(amountsIn('hotel two hundred and fifty euros')).toEqual(['250 EUR'])
  expect(amountsIn('pizza 20 USDT')).toEqual(['20?USDT'])
  expect(amountsIn('boat 300 HRK')).toEqual(['300?HRK'])
  expect(amountsIn('stay R850', { currency: 'ZAR' })).toEqual(['850 ZAR'])
  expect(amountsIn('bensin 35rb', { lang: 'id', currency: 'IDR' })).toEqual(['35000'])
  expect(amountsIn('Ali yedi, 40', { lang: 'tr', currency: 'TRY' })).toEqual(['40'])
  expect(amountsIn('yedi lira', { lang: 'tr', currency: 'TRY' })).toEqual(['7 TRY'])
  expect(amountsIn('cab two fifty')).toEqual(['2.5|250'])
  expect(amountsIn('2 lakh 50 thousand', { currency: 'INR' })).toEqual(['250000'])
  expect(amountsIn('300 pizza')).toEqual(['300'])
  expect(amountsIn('lunch 12zz')).toEqual(['12?zz'])
})

test('people are found under each form of their name', () => {
  const people = (text: string, more: Partial<CorpusCase> = {}) => {
    const { mentions, nameOf } = said(text, more)
    return mentions.flatMap((each) =>
      each.kind === 'person' ? [`${each.how} ${each.candidates.map(nameOf).join('/')}`] : [],
    )
  }

  expect(people('dinner 60 with bo and Dany')).toEqual(['exact Bo', 'near Danny'])
  expect(people("Danny's card")).toEqual(['inflected Danny'])
  expect(people('nico paid 5')).toEqual(['short Nicolás'])
  expect(people('12 with Zoe')).toEqual(['unknown '])
  expect(people('12 with @zoe')).toEqual(['unknown '])
  expect(people('i paid')).toEqual(['speaker Ann'])
  expect(people('Danny-san paid 60')).toEqual(['inflected Danny'])
  expect(people('@here gas for March 60')).toEqual([])
})

test('days lie in the past and follow the group', () => {
  const days = (text: string, more: Partial<CorpusCase> = {}) =>
    said(text, more).mentions.flatMap((each) => (each.kind === 'day' ? [each.day] : []))

  expect(days('yesterday')).toEqual(['2026-11-03'])
  expect(days('on friday')).toEqual(['2026-10-30'])
  expect(days('3/11')).toEqual(['2026-11-03'])
  expect(days('last wednesday')).toEqual(['2026-10-28'])
  expect(days('3 days ago')).toEqual(['2026-11-01'])
  expect(days('Nov 1st')).toEqual(['2026-11-01'])
  expect(days("yesterday's dinner")).toEqual(['2026-11-03'])
  expect(days('on the 3rd')).toEqual(['2026-11-03'])
})

interface Count {
  found: number
  all: number
}

/** How many of what a reading needs stand among the mentions. */
const recallOf = (about: CorpusCase): Readonly<Record<'amounts' | 'people' | 'days', Count>> => {
  const context = contextOf(about)
  const mentions = mentionsOf(about.text, context)
  const names = new Map(context.members.map(({ id, name }) => [id, name]))
  const tally = { amounts: { found: 0, all: 0 }, people: { found: 0, all: 0 }, days: { found: 0, all: 0 } }
  const count = (what: keyof typeof tally, isFound: boolean) => {
    tally[what].all += 1
    if (isFound) tally[what].found += 1
    else if (process.env['MISSES'] === about.lang + what)
      process.stdout.write(`${about.text} ${JSON.stringify(about.expect)}\n`)
  }
  const values = mentions.flatMap((each) => (each.kind === 'amount' ? each.values.map(decimal) : []))
  for (const expected of about.expect) {
    if (expected.kind === 'command') continue
    const total = Number(expected.kind === 'expense' ? expected.total : expected.amount)
    count('amounts', isReached(total, values, about.members.length))
    if (expected.kind === 'expense' && expected.date !== undefined)
      count(
        'days',
        mentions.some((each) => each.kind === 'day' && each.day === expected.date),
      )
    for (const name of namesThatMatter(about, expected))
      count(
        'people',
        mentions.some((each) => isAbout(each, name, names)),
      )
  }
  return tally
}

/** The sum itself, a product with a small number, or two of them together. */
const isReached = (total: number, values: readonly number[], members: number): boolean => {
  const isIt = (value: number) => Math.abs(value - total) < 0.006
  const counts = [...Array(Math.max(members, 12)).keys()].map((index) => index + 1)
  return values.some(
    (left, at) =>
      counts.some((times) => isIt(left * times)) ||
      values.some((right, other) => other !== at && (isIt(left + right) || isIt(left - right))),
  )
}

type Read = Exclude<CorpusCase['expect'][number], { kind: 'command' }>

/** Who paid, or shares where not all do; the speaker need not be named. */
const namesThatMatter = ({ members, speaker }: CorpusCase, expected: Read): readonly string[] => {
  const all =
    expected.kind === 'payment'
      ? [expected.from, expected.to]
      : [...Object.keys(expected.paid), ...(Object.keys(expected.owed).length > 2 ? [] : Object.keys(expected.owed))]
  return [...new Set(all)].filter((name) => name !== speaker && members.length > 2)
}

const isAbout = (mention: Mention, name: string, names: ReadonlyMap<string, string>): boolean => {
  if (mention.kind === 'collective') return mention.of !== 'everyone'
  return (
    (mention.kind === 'person' || mention.kind === 'pronoun') && mention.candidates.some((id) => names.get(id) === name)
  )
}

test('what a reading needs stands among the mentions', () => {
  const sums = new Map<string, Record<string, Count>>()
  for (const about of cases.filter(({ tier }) => tier !== 'negative' && tier !== 'command')) {
    const tally = recallOf(about)
    const key = `${about.lang} ${about.tier}`
    const sum = sums.get(key) ?? {}
    for (const [what, { found, all }] of Object.entries(tally)) {
      const before = sum[what] ?? { found: 0, all: 0 }
      sum[what] = { found: before.found + found, all: before.all + all }
    }
    sums.set(key, sum)
  }
  for (const [key, sum] of [...sums].sort()) {
    const cells = Object.entries(sum).map(
      ([what, { found, all }]) => `${what} ${((100 * found) / Math.max(all, 1)).toFixed(0)}% of ${all}`,
    )
    process.stdout.write(`${key.padEnd(12)} ${cells.join('  ')}\n`)
  }
  for (const tier of ['basic', 'medium']) {
    for (const [, { found, all }] of Object.entries(sums.get(`en ${tier}`) ?? {}))
      if (all > 0) expect(found / all).toBeGreaterThan(0.5)
  }
})

test('a long text is read in no more than a moment a word', () => {
  const { language, cuts, mentions } = readMentions('12 x 3 '.repeat(570), said('').context)

  expect(language).toBe('en')
  expect(cuts.length).toBe(1710)
  expect(mentions.length).toBeGreaterThan(500)
})
