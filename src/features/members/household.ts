import type { Command, Situation, Typed } from '../../decision/command.js'
import { answer, type Effects, effects, everywhere } from '../../decision/effects.js'
import type { MemberId } from '../../ids.js'
import type { NameQuestion } from '../../language/interpret.js'
import type { Change } from '../../ledger/change.js'
import { householdsOf, namelessKey } from '../../ledger/households.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { sentence, text, view } from '../../present/view.js'
import { nameMaxCharacters } from './named-member.js'
import { membersNamed } from './named-members.js'
import { guestName } from './new-guests.js'

/** Lets some members pay and be paid as one in the plan; what each of them owes stays theirs. */
export const household: Command = {
  name: 'household',
  aliases: ['households', 'couple'],
  usage: '[@who @who … name, or off @who]',
  looks: 'bare',
  takesWords: true,
  async run(situation, typed) {
    if (typed.argument.trim() === '') return listed(situation)
    const off = offWords.exec(typed.argument)
    return off === null ? together(situation, typed) : apart(situation, behind(typed, off[0].length))
  },
}

const offWords = /^\s*(?:off|leave|fuera|quitar|sin)(?=\s|$)/iu

const behind = ({ argument, mentions, files }: Typed, length: number): Typed => ({
  argument: argument.slice(length),
  mentions: mentions.map((mention) => ({ ...mention, offset: mention.offset - length })),
  files,
})

function listed({ members, words }: Situation): Effects {
  const households = householdsOf(members)
  if (households.length === 0) return answer(sentence(words.say('household.none')))
  const lines = households.map(({ name, members: mates }) => {
    const list = { list: mates.map((member) => ({ member })) }
    return name === null
      ? words.say('household.one', { members: list })
      : words.say('household.oneNamed', { name, members: list })
  })
  return answer(view([...lines, words.say('household.hint')].map((line) => text(line))))
}

function together(situation: Situation, typed: Typed): Effects | Refusal | NameQuestion {
  const { members, sender, words } = situation
  const read = namesAndName(situation, typed)
  if (isRefusal(read) || 'question' in read) return read
  const { named, name } = read
  const mates = named.length === 1 && named[0] !== sender ? [sender, ...named] : named
  if (mates.length < 2) return refuse('householdAlone')
  if ([...name].length > nameMaxCharacters) return refuse('nameTooLong', { max: nameMaxCharacters })
  const key = name === '' ? namelessKey(members) : name
  const changes = members.flatMap((member): readonly Change[] =>
    mates.includes(member.id) && member.household !== key
      ? [{ kind: 'member', member: { ...member, household: key } }]
      : [],
  )
  const all = members.filter(({ id, household: now }) => mates.includes(id) || now === key).map(({ id }) => id)
  const list = { list: all.map((member) => ({ member })) }
  const said =
    name === ''
      ? words.say('household.set', { members: list })
      : words.say('household.setNamed', { members: list, name })
  return effects([...changes, note], everywhere(sentence(said)))
}

/** The members named first, and what is left behind them: the name of their household. */
function namesAndName(
  situation: Situation,
  { argument, mentions }: Typed,
): { readonly named: readonly MemberId[]; readonly name: string } | Refusal | NameQuestion {
  const whole = membersNamed(situation, { argument, mentions })
  if (whole === 'everyone') return refuse('householdAlone')
  if (isRefusal(whole)) return whole
  if (!('question' in whole)) return { named: whole, name: '' }
  const at = argument.lastIndexOf(whole.name)
  // Who was meant to be called with an @ is no name of a household.
  if (whole.question !== 'unknownName' || at < 1 || argument[at - 1] === '@') return whole
  const named = membersNamed(situation, { argument: argument.slice(0, at), mentions })
  if (named === 'everyone' || isRefusal(named) || 'question' in named || named.length < 2) return whole
  return { named, name: guestName(argument.slice(at)) }
}

function apart(situation: Situation, typed: Typed): Effects | Refusal | NameQuestion {
  const { members, sender, words } = situation
  const read = membersNamed(situation, typed)
  if (read !== 'everyone' && (isRefusal(read) || 'question' in read)) return read
  const named = read === 'everyone' ? members.map(({ id }) => id) : read.length === 0 ? [sender] : read
  const leaving = members.filter(({ id, household: key }) => key !== null && named.includes(id))
  const [first = sender] = named
  if (leaving.length === 0) return refuse('householdNone', { member: { member: first } })
  const left = members.filter(({ id }) => !named.includes(id))
  // One who would be left alone is no household.
  const alone = left.filter(
    ({ id, household: key }) => key !== null && !left.some((other) => other.id !== id && other.household === key),
  )
  const gone = [...leaving, ...alone.filter(({ household: key }) => leaving.some((one) => one.household === key))]
  const list = { list: gone.map(({ id }) => ({ member: id })) }
  return effects(
    [...gone.map((member): Change => ({ kind: 'member', member: { ...member, household: null } })), note],
    everywhere(sentence(words.say('household.off', { members: list, count: gone.length }))),
  )
}

const note: Change = { kind: 'activity', what: 'settingsChanged', entry: null, detail: 'households' }
