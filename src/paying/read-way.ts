import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { readAddress } from './address.js'
import { isCnpj, isCpf, isThaiId } from './check-digits.js'
import { readLink } from './read-link.js'
import {
  isRandomKey,
  isUnreadable,
  type Rail,
  rails,
  type Unreadable,
  type Way,
  type WayProblem,
  wayTo,
} from './way.js'

/** What people call the rails, beside their own names. */
const called: Readonly<Record<string, Rail>> = {
  bank: 'iban',
  sepa: 'iban',
  'paypal.me': 'paypal',
  'cash.app': 'cashapp',
  'revolut.me': 'revolut',
  'monzo.me': 'monzo',
  url: 'link',
}

const isRail = (word: string): word is Rail => (rails as readonly string[]).includes(word)

/**
 * Reads what somebody types behind `/payme`: `paypal.me/ana`, `iban DE89 3704 …, Ana Ruiz`, `upi ana@bank`, `pix KEY`, an
 * address of https, or an IBAN alone.
 */
export function readWay(text: string): Way | Unreadable {
  const line = text.replace(/\s+/gu, ' ').trim()
  const [first = '', ...others] = line.split(' ')
  const word = first.toLowerCase().replace(/:$/u, '')
  const rest = others.join(' ').trim()
  const rail = isRail(word) ? word : Object.hasOwn(called, word) ? called[word] : undefined
  if (rail !== undefined && rest !== '') return readAs(rail, rest)
  if (rail !== undefined) return { problem: problemOf(rail), rail }
  if (/^[a-z]{2}\d{2}/iu.test(line)) return readAs('iban', line)
  if (/^https?:|^[^\s/@]+\.[^\s/@]+\//iu.test(line)) return readLink(line)
  return { problem: 'unknown', rail: null }
}

type Reader = (rest: string) => string | null

/** A name at a payment service: letters, digits, and `.`, `_`, `-` within; pasted with its host, `@` or `$` as well. */
const handle: Reader = (rest) => /^[@$]?([a-z0-9][a-z0-9._-]{0,39})$/iu.exec(rest)?.[1] ?? null

interface Country {
  readonly code: string
  /** How the number is written at home, without what the country's calls begin with. */
  readonly home: RegExp
}

const sweden = { code: '46', home: /^0?(7\d{8}|123\d{7})$/ }
const phone =
  (...countries: readonly Country[]): Reader =>
  (rest) => {
    const number = rest.replace(/[\s().-]/gu, '').replace(/^00/u, '+')
    for (const { code, home } of countries) {
      const atHome = number.startsWith(`+${code}`) ? number.slice(code.length + 1) : number
      const found = home.exec(atHome)?.[1]
      if (found !== undefined) return `+${code}${found}`
    }
    return null
  }

const readers: { readonly [On in Exclude<Rail, 'link' | 'iban'>]: Reader } = {
  paypal: handle,
  revolut: handle,
  wise: handle,
  venmo: handle,
  monzo: handle,
  cashapp: handle,
  swish: phone(sweden),
  bizum: phone({ code: '34', home: /^([67]\d{8})$/ }),
  mobilepay: phone({ code: '45', home: /^(\d{8})$/ }, { code: '358', home: /^0?([45]\d{5,10})$/ }),
  vipps: phone({ code: '47', home: /^([49]\d{7})$/ }),
  twint: phone({ code: '41', home: /^0?(7[5-9]\d{7})$/ }),
  upi: (rest) => /^[a-z0-9][a-z0-9._-]{1,255}@[a-z][a-z0-9.-]{1,63}$/iu.exec(rest)?.[0] ?? null,
  pix: pixKey,
  promptpay: promptPayId,
}

/** A CPF, a CNPJ, a phone number with +55, an e-mail address, or a key that the bank made. */
function pixKey(rest: string): string | null {
  const lower = rest.toLowerCase()
  if (isRandomKey(lower)) return lower
  if (/^[^\s@"'<>]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/u.test(lower) && lower.length <= 77) return lower
  const number = rest.replace(/[\s()./-]/gu, '')
  if (/^\+55[1-9]\d{9,10}$/u.test(number)) return number
  return isCpf(number) || isCnpj(number) ? number : null
}

/** A Thai mobile number, the number of a person or firm, or of an electronic wallet. */
function promptPayId(rest: string): string | null {
  const number = rest.replace(/[\s-]/gu, '').replace(/^\+66/u, '0')
  if (/^0[689]\d{8}$/u.test(number)) return `+66${number.slice(1)}`
  return isThaiId(number) || /^\d{15}$/u.test(number) ? number : null
}

const handles: ReadonlySet<Rail> = new Set(['paypal', 'revolut', 'wise', 'venmo', 'monzo', 'cashapp'])

function problemOf(rail: Rail): WayProblem {
  if (rail === 'iban' || rail === 'upi' || rail === 'pix' || rail === 'promptpay' || rail === 'link') return rail
  return handles.has(rail) ? 'handle' : 'phone'
}

function readAs(rail: Rail, rest: string): Way | Unreadable {
  if (rail === 'iban') return readIban(rest)
  if (rail === 'link') return readLink(rest)
  if (handles.has(rail) && rest.includes('/')) {
    const read = readLink(rest)
    return !isUnreadable(read) && read.rail === rail ? read : { problem: 'handle', rail }
  }
  const read = readers[rail](rest)
  return read === null ? { problem: problemOf(rail), rail } : wayTo(rail, read)
}

/** `DE89 3704 0044 0532 0130 00, Ana Ruiz`; in Switzerland the address behind it: `…, Ana Ruiz, Bahnhofstrasse 1, 8001 Zürich`. */
function readIban(rest: string): Way | Unreadable {
  const [first = '', ...details] = rest.split(/[,;]/u).map((part) => part.trim())
  const found = ibanIn(first)
  if (found === null) return { problem: 'iban', rail: 'iban' }
  const [holder = '', ...lines] = found.behind === '' ? details : [found.behind, ...details]
  const address = lines.length === 0 ? null : readAddress(lines)
  if (lines.length > 0 && address === null) return { problem: 'address', rail: 'iban' }
  return { ...wayTo('iban', found.iban), holder: holder === '' ? null : holder, address }
}

/** The IBAN that a text begins with, and what stands behind it. An IBAN is as long as its country says. */
function ibanIn(text: string): { readonly iban: string; readonly behind: string } | null {
  const words = text.split(' ')
  for (let count = words.length; count > 0; count -= 1) {
    const iban = electronicFormatIBAN(words.slice(0, count).join(''))
    if (iban !== null && isValidIBAN(iban)) return { iban, behind: words.slice(count).join(' ') }
  }
  return null
}
