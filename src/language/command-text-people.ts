import type { MemberId } from '../ids.js'
import type { Member } from '../ledger/group.js'
import { plainAmount } from './command-text-amounts.js'
import type { InterpretContext } from './context.js'
import type { Draft, DraftPart, DraftSharing, Who } from './draft.js'
import { fold } from './fold.js'
import type { AmountSetting } from './interpret-amounts.js'
import { createNameFinder, type NameFinder, shownNames } from './names.js'

/** How a command is written; each next style is longer and surer. */
export interface Style {
  readonly quotes: 'whereNeeded' | 'always'
  readonly names: 'short' | 'full' | 'username' | 'quoted'
  /** `@cy=10`, so that no number can be taken for a piece of the name. */
  readonly assigns: boolean
}

/** Everything needed to write down people and their parts. */
export interface Pen {
  readonly context: InterpretContext
  readonly finder: NameFinder
  readonly setting: AmountSetting | null
  readonly style: Style
}

/** What names are written with. */
type NamePen = Pick<Pen, 'finder' | 'style'> & { readonly context: Pick<InterpretContext, 'members' | 'sender'> }

/** Every member by a name that is read as just that person wherever there is one, whoever types it. */
export const typedNames = (members: readonly Member[]): ReadonlyMap<MemberId, string> => {
  const nobody = '' as MemberId
  const style: Style = { quotes: 'always', names: 'full', assigns: true }
  const pen = { finder: createNameFinder(members, nobody), style, context: { members, sender: nobody } }
  return new Map(members.map(({ id }) => [id, nameText({ kind: 'member', member: id }, pen)]))
}

/** Somebody by a name that is read as just that person; a name that is still a question stays the same question. */
export const nameText = (who: Who, { context, finder, style }: NamePen): string => {
  if (who.kind !== 'member') return isOneWord(who.name) ? `@${who.name}` : `@${quotedText(who.name)}`
  const member = context.members.find(({ id }) => id === who.member)
  if (member === undefined) return `@${who.member}`
  const candidates = [...namesOf(member, style.names), ...(member.id === context.sender ? ['me'] : [])]
  const shown = shownNames(context.members).get(member.id)
  const found = [...candidates, ...(shown === undefined ? [] : [shown])].find((name) => {
    const read = finder.afterAt(`@${name}`, 1)
    const isWhole = read !== null && read.end === name.length + 1 && read.who !== 'everyone'
    return isWhole && read.who.kind === 'member' && read.who.member === member.id
  })
  const name = found ?? shown ?? member.name
  return style.names === 'quoted' ? `@${quotedText(name)}` : `@${name}`
}

const isOneWord = (name: string): boolean => /^[\p{L}\p{N}\p{M}_]+$/u.test(name)

/** Words between marks that do not stand in them. */
export const quotedText = (text: string): string => {
  const quotes = [
    ['"', '"'],
    ['«', '»'],
    ['“', '”'],
    ['„', '“'],
  ].find(([, closing]) => !text.includes(closing ?? ''))
  const [opening, closing] = quotes ?? ['"', '"']
  return `${opening}${quotes === undefined ? text.replaceAll('"', "'") : text}${closing}`
}

const namesOf = (member: Member, names: Style['names']): readonly string[] => {
  const words = member.name.split(/\s+/)
  const first = [words.find((word) => /[\p{L}\p{N}]/u.test(word)) ?? '', words[0] ?? '']
  const username = member.username === null ? [] : [member.username]
  const full = [words.join(''), words.join('_'), member.name]
  const orders = {
    short: [...first, ...username, ...full],
    full: [...full, ...username, ...first],
    username: [...username, ...full.toReversed(), ...first],
    quoted: [member.name, ...username],
  }
  return orders[names].filter((name) => name !== '')
}

/** Who shares and how: `with @bo`, `for @ana 20 @bo`, `everyone @cy -10`. In a bill's line the names behind it need no `for`. */
export const sharingText = (
  sharing: DraftSharing,
  payers: readonly Who[],
  line: 'total' | 'item',
  pen: Pen,
): string => {
  const { base, named, except } = sharing
  const list = named.map(({ who, part }) => `${nameText(who, pen)}${partText(part, pen)}`).join(' ')
  const excepted = except.length === 0 ? '' : `except ${except.map((who) => nameText(who, pen)).join(' ')}`
  return [openingOf(base, list, payers, line, pen), excepted].filter((text) => text !== '').join(' ')
}

const openingOf = (
  base: DraftSharing['base'],
  list: string,
  payers: readonly Who[],
  line: 'total' | 'item',
  pen: Pen,
): string => {
  switch (base) {
    case 'everyone':
      return list === '' ? '' : `everyone ${list}`
    case 'payersAndNamed':
      return list === '' ? `for ${payers.map((who) => nameText(who, pen)).join(' ')}` : `with ${list}`
    case 'named':
      return line === 'item' ? list : `for ${list}`
  }
}

const partText = (part: DraftPart, { setting, style }: Pen): string => {
  const sign = style.assigns && part.kind !== 'equal' ? '=' : ' '
  switch (part.kind) {
    case 'equal':
      return ''
    case 'exact':
      return `${sign}${plainAmount(part.amount, setting)}`
    case 'adjust': {
      const amount = plainAmount(part.amount, setting)
      return `${sign}${/^[-+−＋－]/u.test(amount) ? '' : '+'}${amount}`
    }
    case 'percent':
      return `${sign}${part.percent.replace(/\s*[%٪]\s*$/u, '')}%`
    case 'shares':
      return `${sign}x${part.shares.replace(/^\s*[x×✕]\s*|\s*[x×✕]\s*$/giu, '')}`
  }
}

/** A draft in which everybody who is still a question is a member of that name, and those members. */
export const settledIn = (draft: Draft): { readonly settled: Draft; readonly strangers: readonly Member[] } => {
  const strangers = new Map<MemberId, Member>()
  const settle = (who: Who): Who => {
    if (who.kind === 'member') return who
    const id = `?${who.kind === 'unknown' ? fold(who.name) : who.candidates.join()}` as MemberId
    const more = { person: null, name: who.name, username: null, active: true, weightHundredths: 100n, household: null }
    strangers.set(id, { id, ...more })
    return { kind: 'member', member: id }
  }
  const settleAll = ({ base, named, except }: DraftSharing): DraftSharing => ({
    base,
    named: named.map(({ who, part }) => ({ who: settle(who), part })),
    except: except.map(settle),
  })
  const settled: Draft =
    draft.kind === 'payment'
      ? { ...draft, from: draft.from && settle(draft.from), to: draft.to && settle(draft.to) }
      : {
          ...draft,
          payers: draft.payers.map(({ who, amount }) => ({ who: settle(who), amount })),
          sharing: settleAll(draft.sharing),
          items: draft.items.map((item) => ({ ...item, sharing: settleAll(item.sharing) })),
        }
  return { settled, strangers: [...strangers.values()] }
}
