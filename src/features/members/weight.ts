import type { Command, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here } from '../../decision/effects.js'
import type { Member } from '../../ledger/group.js'
import { refuse } from '../../ledger/refusal.js'
import { plainText } from '../../money/plain-text.js'
import { shortened } from '../../present/shortened.js'
import { sentence } from '../../present/view.js'
import { memberNamed, memberOf } from './named-member.js'
import { sharesOf, weightsCard } from './people.js'

const weightMaxHundredths = 10_000n

/** Sets how many shares a member takes of equal parts. Shares already written are stored and stay. */
export const weight: Command = {
  name: 'weight',
  aliases: ['weights'],
  usage: '[@who] [number]',
  looks: 'never',
  takesWords: false,
  async run(situation, typed) {
    const { members, sender, words } = situation
    if (typed.argument.trim() === '') return answer(weightsCard(members, words))

    const whole = memberNamed(situation, typed)
    if (typeof whole === 'string') return tell(situation, memberOf(members, whole))
    // A number may be the end of a name, so it is a weight only where the whole is nobody's name.
    const { end, last } = lastWord(typed.argument)
    const isAlone = typed.argument.slice(0, end).trim() === ''
    const hundredths = readWeight(last)
    if (isAlone) return hundredths === null ? whole : set(situation, memberOf(members, sender), hundredths)
    const who = memberNamed(situation, typed, end)
    if (typeof who !== 'string') return hundredths === null ? whole : who
    if (hundredths === null) return refuse('weightUnreadable', { text: shortened(last) })
    return set(situation, memberOf(members, who), hundredths)
  },
}

function tell({ words }: Situation, member: Member): Effects {
  const named = { member: { member: member.id }, weight: sharesOf(member) }
  return answer(sentence(words.say('weight.is', named)))
}

function set({ words }: Situation, member: Member, weightHundredths: bigint): Effects {
  const named = { member: { member: member.id }, weight: sharesOf({ weightHundredths }) }
  if (member.weightHundredths === weightHundredths) return answer(sentence(words.say('weight.already', named)))
  return effects(
    [
      { kind: 'member', member: { ...member, weightHundredths } },
      { kind: 'activity', what: 'weightSet', entry: null, detail: `${member.name} ${named.weight}` },
    ],
    here(sentence(words.say('weight.set', named))),
  )
}

function lastWord(argument: string): { readonly end: number; readonly last: string } {
  const trimmed = argument.trimEnd()
  const last = /\S+$/u.exec(trimmed)?.[0] ?? ''
  return { end: trimmed.length - last.length, last }
}

/** Reads `2`, `1.5`, `1,5`, `x2` or `2x` in hundredths. A weight never has three digits behind its mark, so none groups. */
function readWeight(text: string): bigint | null {
  const match = /^[x*]?(\d{1,3})(?:[.,٫](\d{1,2}))?x?$/iu.exec(plainText(text))
  if (match?.[1] === undefined) return null
  const hundredths = BigInt(match[1]) * 100n + BigInt((match[2] ?? '').padEnd(2, '0'))
  return hundredths <= weightMaxHundredths ? hundredths : null
}
