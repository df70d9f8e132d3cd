import type { EntryId } from '../../src/ids.js'
import { daysBefore, type RateSource, rateAgeMaxDays } from '../../src/ledger/rates.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { KeptRates } from '../../src/ports/rates.js'
import type { PrismaClient } from './generated/client.js'
import { toDay } from './rows.js'

/** Rates that groups typed and published ones, on PostgreSQL; nothing is fetched. */
export const createRates = (prisma: PrismaClient): KeptRates => ({
  areFetched: false,
  known: async (group, currencies, { first, last }) => {
    const pins = await prisma.groupRate.findMany({ where: { groupId: group }, orderBy: { currency: 'asc' } })
    const bases = pins.filter(({ currency }) => currencies.includes(currency as CurrencyCode)).map(({ base }) => base)
    const rows = await prisma.rate.findMany({
      where: {
        currency: { in: [...currencies, ...bases] },
        day: { gte: new Date(daysBefore(first, rateAgeMaxDays)), lte: new Date(last) },
      },
    })
    return {
      pinned: pins.map(({ currency, base, units, baseUnits, since }) => ({
        currency: currency as CurrencyCode,
        base: base as CurrencyCode,
        units,
        baseUnits,
        since: toDay(since),
      })),
      published: rows.map(({ currency, perEuro, day, source }) => ({
        currency: currency as CurrencyCode,
        perEuro,
        day: toDay(day),
        source: source as RateSource,
      })),
    }
  },
  conversions: async (entries) => {
    const ids = [...entries]
    const rows = await prisma.conversion.findMany({
      where: { OR: [{ settledId: { in: ids } }, { owedId: { in: ids } }] },
      select: { settledId: true, owedId: true },
    })
    return rows.map(({ settledId, owedId }) => ({ settled: settledId as EntryId, owed: owedId as EntryId | null }))
  },
  asked: async ({ first, last }) => {
    const rows = await prisma.rateDay.findMany({ where: { day: { gte: new Date(first), lte: new Date(last) } } })
    return new Map(rows.map(({ day, askedAt }) => [toDay(day), askedAt]))
  },
  keep: async (rates, { first, last }, askedAt) => {
    await prisma.rate.createMany({
      data: rates.map(({ day, ...rate }) => ({ ...rate, day: new Date(day) })),
      skipDuplicates: true,
    })
    await prisma.$executeRaw`
      INSERT INTO rate_day (day, asked_at)
      SELECT day::date, ${askedAt}::timestamptz FROM generate_series(${first}::date, ${last}::date, interval '1 day') AS day
      ON CONFLICT (day) DO UPDATE SET asked_at = greatest(rate_day.asked_at, excluded.asked_at)`
  },
})
