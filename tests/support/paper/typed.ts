import type { Action } from './actions.js'
import type { Part } from './shares.js'
import type { Currency, Payer, Sharing } from './tab.js'

/** What a person types to do it, to that entry where it is about one. Null for what is pressed. */
export function typedFor(
  action: Action,
  { number, currency }: { readonly number: number; readonly currency: Currency },
  text: string,
): string | null {
  switch (action.does) {
    case 'add': {
      const people = `${sharingText(action.sharing, action.currency)}${payersText(action.payers, action.currency)}`
      return `/add ${withUnit(action.total, action.currency)} ${text}${people}`
    }
    case 'bill': {
      const dishes = action.dishes.map(({ minor, eaters }, place) => {
        return `${text}${'abc'[place]} ${decimal(minor, 'EUR')} ${eaters.map((name) => `@${name}`).join(' ')}`
      })
      return `/add ${dishes.join('; ')}; tip ${action.tipPercent}%`
    }
    case 'pay':
      return `/pay @${action.to} ${withUnit(action.total, action.currency)} loan`
    case 'edit':
      return `/edit ${number} ${action.total === null ? text : decimal(action.total, currency)}`
    case 'delete':
    case 'restore':
      return `/${action.does} ${number}`
    case 'undo':
    case 'join':
    case 'leave':
    case 'settle':
      return `/${action.does}`
    case 'weight':
      return `/weight @${action.of} ${Number(action.hundredths) / 100}`
    case 'simplify':
      return `/simplify ${action.on ? 'on' : 'off'}`
    case 'undoTwice':
    case 'pressUndo':
    case 'pressRestore':
    case 'pressTransfer':
    case 'settleAll':
      return null
  }
}

const withUnit = (minor: bigint, currency: Currency): string =>
  `${decimal(minor, currency)}${currency === 'EUR' ? '' : ` ${currency}`}`

/** An amount as people write it; euros have cents, yen have none. */
function decimal(minor: bigint, currency: Currency): string {
  if (currency === 'JPY') return minor.toString()
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0')
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function sharingText({ base, named }: Sharing, currency: Currency): string {
  if (base === 'everyone') return ''
  const word = { payersAnd: 'with', only: 'for', allBut: 'except' }[base]
  return ` ${word} ${named.map(([name, part]) => `@${name}${partText(part, currency)}`).join(' ')}`
}

function partText(part: Part, currency: Currency): string {
  switch (part.kind) {
    case 'equal':
      return ''
    case 'exact':
      return ` ${decimal(part.minor, currency)}`
    case 'percent':
      return ` ${Number(part.hundredths) / 100}%`
    case 'shares':
      return ` x${Number(part.hundredths) / 100}`
    case 'adjust':
      return ` ${part.minor > 0n ? '+' : ''}${decimal(part.minor, currency)}`
  }
}

function payersText(payers: readonly Payer[], currency: Currency): string {
  return ` paid by ${payers.map(({ name, minor }) => `@${name}${minor === null ? '' : ` ${decimal(minor, currency)}`}`).join(' ')}`
}
