import type { Block, View } from '../../chat/view.js'
import type { Command, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here } from '../../decision/effects.js'
import { today } from '../../language/dates.js'
import { cleanLine } from '../../language/fold.js'
import { type KnownRates, rateOn, type SourcedRate } from '../../ledger/rates.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { exponentOf } from '../../money/currency.js'
import type { CurrencyCode } from '../../money/money.js'
import { convert, looksTurned } from '../../money/rate.js'
import { rateText, sourcedRateText } from '../../present/rates.js'
import { bold, sentence, text, view } from '../../present/view.js'
import { type RateRequest, readRateRequest } from './read-rate.js'

/** Shows at which rates the group converts, and keeps a rate of its own above the published one. */
export const rate: Command = {
  name: 'rate',
  aliases: ['rates'],
  usage: '[currency] [how many for one, or off]',
  looks: 'bare',
  takesWords: false,
  async run(situation, { argument }) {
    const request = readRateRequest(cleanLine(argument), situation.group)
    if (isRefusal(request)) return request
    switch (request.asks) {
      case 'all':
        return answer(await allCard(situation))
      case 'one':
        return answer(ratesCard(situation, [request.currency], await knownToday(situation, [request.currency])))
      case 'off':
        return unpin(situation, request.currency)
      case 'set':
        return pin(situation, request)
    }
  },
}

const dayOf = ({ now, group }: Pick<Situation, 'now' | 'group'>) => today(now, group.timezone)

async function knownToday(situation: Situation, currencies: readonly CurrencyCode[]): Promise<KnownRates> {
  const { group, rates } = situation
  const day = dayOf(situation)
  return rates.known(group.id, [...currencies, group.currency], { first: day, last: day })
}

/** The rates of what is open in other currencies, and of what the group set itself. */
async function allCard(situation: Situation): Promise<View> {
  const { books, group, words } = situation
  const balances = await books.balances.of(group.id)
  const open = [...new Set(balances.map(({ net }) => net.currency))]
  const known = await knownToday(situation, open)
  const pinned = known.pinned.flatMap(({ currency, base }) => [currency, base])
  const currencies = [...new Set([...open, ...pinned])].filter((code) => code !== group.currency).sort()
  if (currencies.length === 0) return sentence(words.say('rate.none', { base: group.currency }))
  return ratesCard(
    situation,
    currencies,
    currencies.every((code) => open.includes(code)) ? known : await knownToday(situation, currencies),
  )
}

function ratesCard(situation: Situation, currencies: readonly CurrencyCode[], known: KnownRates): View {
  const { group, rates, words } = situation
  const lines = currencies.map((currency): Block => {
    const found = rateOn(known, currency, group.currency, dayOf(situation))
    return text(
      found === null ? words.say('rate.unknown', { currency, base: group.currency }) : sourcedRateText(found, words),
    )
  })
  const [first = group.currency] = currencies
  return view([
    text(bold(words.say('rate.title'))),
    ...lines,
    ...(rates.areFetched ? [] : [text(words.say('rate.unfetched'))]),
    text(words.say('rate.hint', { currency: first, base: group.currency })),
  ])
}

/** What is published, without what the group set itself. */
function publishedOf(
  known: KnownRates,
  { currency, base }: { readonly currency: CurrencyCode; readonly base: CurrencyCode },
  situation: Situation,
): SourcedRate | null {
  return rateOn({ pinned: [], published: known.published }, base, currency, dayOf(situation))
}

// What a rate means is seen at once by a sum that people have paid.
const sampleMajor = 1_000n

async function pin(
  situation: Situation,
  { currency, base, units, baseUnits, isWhole }: Extract<RateRequest, { readonly asks: 'set' }>,
): Promise<Effects | Refusal> {
  const { words } = situation
  const known = await knownToday(situation, [currency, base])
  const published = publishedOf(known, { currency, base }, situation)
  const before = rateOn(known, base, currency, dayOf(situation))
  const typed = { from: currency, to: base, fromUnits: units, toUnits: baseUnits }
  if (!isWhole && before !== null && looksTurned(units, before)) {
    const turned = { from: base, to: currency, fromUnits: units, toUnits: '1' }
    return refuse('rateTurned', {
      known: rateText(before, words),
      typed: rateText(typed, words),
      turned: rateText(turned, words),
    })
  }
  const sample = { amountMinor: sampleMajor * 10n ** BigInt(exponentOf(currency)), currency }
  const lines = [
    words.say('rate.pinned', { rate: rateText(typed, words), currency, amount: sample, worth: convert(sample, typed) }),
    ...(published === null ? [] : [words.say('rate.published', { rate: sourcedRateText(published, words) })]),
  ]
  const pinned = { currency, base, units, baseUnits, since: dayOf(situation) }
  return effects([{ kind: 'ratePinned', rate: pinned }], here(view(lines.map((line) => text(line)))))
}

async function unpin(situation: Situation, currency: CurrencyCode): Promise<Effects> {
  const { group, words } = situation
  const known = await knownToday(situation, [currency])
  if (known.pinned.every((pinned) => pinned.currency !== currency))
    return answer(sentence(words.say('rate.notPinned', { currency })))
  const published = rateOn({ ...known, pinned: [] }, currency, group.currency, dayOf(situation))
  return effects(
    [{ kind: 'rateUnpinned', currency }],
    here(
      view([
        text(words.say('rate.unpinned', { currency })),
        text(
          published === null
            ? words.say('rate.unknown', { currency, base: group.currency })
            : sourcedRateText(published, words),
        ),
      ]),
    ),
  )
}
