import type { GroupId, MemberId } from '../../src/ids.js'
import type { ReadContext } from '../../src/language/context.js'
import type { DraftSharing, Who } from '../../src/language/draft.js'
import type { Member } from '../../src/ledger/group.js'
import { currency } from './money.js'

/** A member whose id is the first name in small letters, to be read in an assertion. */
export const memberNamed = (name: string, more: Partial<Member> = {}): Member => ({
  id: idOf(name),
  person: null,
  name,
  username: null,
  active: true,
  weightHundredths: 100n,
  household: null,
  ...more,
})

/** The id that `memberNamed` gives. */
export const idOf = (name: string): MemberId => name.toLowerCase().replace(/\s+/g, '-') as MemberId

/** What a test may say about its chat; Ana writes, in euros, on 21 November 2026. */
export interface TestChatOptions {
  readonly members?: readonly (string | Member)[]
  readonly locale?: string
  readonly currency?: string
  readonly now?: string
  readonly mentions?: ReadContext['mentions']
}

/** A context with Ana, Bo and Cy, or with the members given; the first of them writes. */
export const contextOf = (options: TestChatOptions = {}): ReadContext => {
  const members = (options.members ?? ['Ana', 'Bo', 'Cy']).map((each) =>
    typeof each === 'string' ? memberNamed(each) : each,
  )
  return {
    members,
    sender: members[0]?.id ?? idOf('nobody'),
    group: {
      id: 'group' as GroupId,
      name: 'Flat',
      currency: currency(options.currency ?? 'EUR'),
      timezone: 'Europe/Madrid',
      locale: options.locale ?? 'en',
      simplify: true,
      listensToAll: false,
      usesModel: true,
      modelTold: true,
      managers: 'everybody',
      version: 1n,
      nextNumber: 1,
    },
    now: new Date(options.now ?? '2026-11-21T12:00:00Z'),
    mentions: options.mentions ?? [],
  }
}

/** `bo`, `?dan` for an unknown name, `??Danny` for an ambiguous one. */
export const whoText = (who: Who): string =>
  who.kind === 'member' ? who.member : `${who.kind === 'unknown' ? '?' : '??'}${who.name}`

/** A sharing in one line: `named: bo 20, cy x2, ana except may`. */
export const sharingText = ({ base, named, except }: DraftSharing): string => {
  const sharers = named.map(({ who, part }) => `${whoText(who)}${partText(part)}`)
  const excepted = except.length === 0 ? '' : ` except ${except.map(whoText).join(', ')}`
  return `${base}: ${sharers.join(', ')}`.replace(/: $/, '') + excepted
}

const partText = (part: DraftSharing['named'][number]['part']): string => {
  switch (part.kind) {
    case 'equal':
      return ''
    case 'exact':
    case 'adjust':
      return ` ${part.amount}`
    case 'percent':
      return ` ${part.percent}%`
    case 'shares':
      return ` x${part.shares}`
  }
}
