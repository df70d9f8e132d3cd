import type { Draft, DraftSharer, DraftSharing, ExpenseDraft, Who } from '../draft.js'
import { cleanLine } from '../fold.js'

/** How a member is called towards the model; a name that is not clear yet stays a name. */
export type AliasOf = (who: Who) => string

/** A draft in one line for the model to correct: `expense of 84 EUR; paid by m2; shared by everyone; except m3`. Not for people. */
export const describeDraft = (draft: Draft, aliasOf: AliasOf): string => {
  const sum = [draft.amount ?? '', draft.currency ?? ''].join(' ').trim()
  const about = [
    draft.date === null ? '' : `date ${draft.date}`,
    draft.description === '' ? '' : `about ${cleanLine(draft.description)}`,
  ]
  const what =
    draft.kind === 'expense'
      ? [`expense of ${sum}`, ...expenseClauses(draft, aliasOf)]
      : [`payment of ${sum}`, `from ${whoOrSpeaker(draft.from, aliasOf)}`, `to ${whoOrSpeaker(draft.to, aliasOf)}`]
  return [...what, ...about].filter((clause) => clause !== '').join('; ')
}

const expenseClauses = (draft: ExpenseDraft, aliasOf: AliasOf): readonly string[] => [
  draft.payers.length === 0
    ? 'paid by the speaker'
    : `paid by ${draft.payers.map(({ who, amount }) => [aliasOf(who), amount ?? ''].join(' ').trim()).join(', ')}`,
  draft.items.length === 0 ? sharingText(draft.sharing, aliasOf) : '',
  ...draft.items.map(
    ({ label, amount, sharing }) => `item ${cleanLine(label)} ${amount} ${sharingText(sharing, aliasOf)}`,
  ),
  ...draft.extras.map(({ label, value }) => `on top ${cleanLine(label)} ${value}`),
  draft.category === null ? '' : `category ${draft.category}`,
]

const sharingText = ({ base, named, except }: DraftSharing, aliasOf: AliasOf): string => {
  const bases = { everyone: 'shared by everyone', payersAndNamed: 'shared by the payers and', named: 'shared by' }
  const sharers = named.map((sharer) => sharerText(sharer, aliasOf)).join(', ')
  const excepted = except.length === 0 ? '' : `except ${except.map(aliasOf).join(', ')}`
  return [bases[base], sharers, excepted].filter((text) => text !== '').join(' ')
}

const sharerText = ({ who, part }: DraftSharer, aliasOf: AliasOf): string => {
  switch (part.kind) {
    case 'equal':
      return aliasOf(who)
    case 'exact':
      return `${aliasOf(who)} exact ${part.amount}`
    case 'adjust':
      return `${aliasOf(who)} adjust ${part.amount}`
    case 'percent':
      return `${aliasOf(who)} ${part.percent}%`
    case 'shares':
      return `${aliasOf(who)} ${part.shares} shares`
  }
}

const whoOrSpeaker = (who: Who | null, aliasOf: AliasOf): string => (who === null ? 'the speaker' : aliasOf(who))
