import { plainText } from '../../money/plain-text.js'
import type { ReadContext } from '../context.js'
import type { Draft } from '../draft.js'
import type { Reading } from '../reading.js'
import { takeDate } from './dates-in.js'
import { languageOf } from './languages.js'
import type { Lexicon } from './lexicon.js'
import { readDebt, readPayment } from './payments.js'
import { prepare } from './prepare.js'
import { readExpense } from './read-expense.js'
import { scan } from './scan.js'
import { readSeveral } from './several.js'
import { joinAmounts } from './sums.js'
import type { Token } from './tokens.js'
import type { Work } from './work.js'

/**
 * Reads a message as people write in a group chat. Sure only where every number, name and negation of it found its place in the
 * reading; abstains otherwise. Deterministic, without I/O, and quick: longer messages than a person writes are not looked at.
 */
export const readSentence = (text: string, context: ReadContext): Reading => {
  const plain = plainText(text)
  if (!/\d|[½¼¾⅓]/.test(plain)) return { kind: 'notAnExpense' }
  if (text.length > textMax) return abstain
  if (quotedNumber.test(plain)) return abstain
  const lexicon = languageOf(text, context.group.locale)
  const { tokens, date, isDoubtful } = takeDate(prepare(scan(text, context, lexicon)))
  const codes = tokens.map(({ code }) => code).join('')
  if (/[?12345]/.test(codes)) return { kind: 'notAnExpense' }
  if (!codes.includes('A')) return { kind: 'notAnExpense' }
  if (/[678]|![wx]?[PgKL]/.test(codes) || isDoubtful || isRequest(tokens, codes)) return abstain

  const readPart = (part: readonly Token[]): Draft | null => readOne(createWork(text, context, lexicon, part, date))
  const whole = readPart(tokens)
  if (whole !== null) return { kind: 'drafts', drafts: [whole] }
  const drafts = readSeveral(tokens, readPart)
  return drafts === null ? abstain : { kind: 'drafts', drafts }
}

/** "get pizza for 40": nobody has done it yet. */
const isRequest = ([first]: readonly Token[], codes: string): boolean =>
  first !== undefined && requestWords.has(first.key) && !codes.includes('P')

const requestWords: ReadonlySet<string> = new Set('get buy pay take use cover bring grab give have'.split(' '))

// What stands in quotation marks somebody else said.
const quotedNumber = /["“„«][^"“”„«»]*\d[^"“”„«»]*["“”»]/u

const abstain: Reading = { kind: 'unsure', guess: [] }

// A few sentences; what is longer was not typed to log an expense.
const textMax = 600

const createWork = (
  text: string,
  context: ReadContext,
  lexicon: Lexicon,
  tokens: readonly Token[],
  date: string | null,
): Work => ({
  text,
  context,
  lexicon,
  tokens: [...tokens],
  codes: tokens.map(({ code }) => code).join(''),
  payers: [],
  named: [],
  except: [],
  base: null,
  withoutPayers: false,
  counts: [],
  tipPercent: null,
  needsSharing: false,
  date,
  isDoubtful: false,
  evidence: 0,
})

/** One expense or payment; null where it is not certain. */
const readOne = (work: Work): Draft | null => {
  joinAmounts(work)
  if (work.isDoubtful) return null
  const debt = readDebt(work)
  if (debt !== null) return debt === 'unsure' ? null : debt
  const payment = readPayment(work)
  if (payment !== null) return payment === 'unsure' ? null : payment
  return readExpense(withGivingAsPaying(work))
}

/** "Oleg transferred the rent to the landlord": money that went to no member was paid. */
const withGivingAsPaying = (work: Work): Work =>
  /[njO]/.test(work.codes)
    ? {
        ...work,
        codes: work.codes.replace(/tO/g, 'xx').replace(/g/g, 'P'),
        tokens: work.tokens.map((token) => (token.code === 'g' ? { ...token, code: 'P' } : token)),
      }
    : work
