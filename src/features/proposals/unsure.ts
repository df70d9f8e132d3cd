import type { Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here } from '../../decision/effects.js'
import { headsIn } from '../../language/checks/heads.js'
import { commandText, openCommandText } from '../../language/command-text.js'
import type { NamedSpan } from '../../language/context.js'
import type { Draft } from '../../language/draft.js'
import type { Reading } from '../../language/reading.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import { shortened } from '../../present/shortened.js'
import { code, sentence, text, view } from '../../present/view.js'
import { type Asking, askedOfRefusal } from './asked.js'
import type { WhyNot } from './hear.js'
import { workOut } from './propose.js'
import { toPropose } from './propose-typed.js'
import { ask } from './run-command.js'
import { askWhoTheyAre } from './strangers.js'
import { reasonsOf } from './why-not.js'

/** The words of a message, and whom the platform says they mention. */
interface Said {
  readonly text: string
  readonly mentions: readonly NamedSpan[]
}

type Unsure = Extract<Reading, { kind: 'unsure' }>

/**
 * Nothing is proposed where the reader is not sure. What one answer would complete is asked; a line to send is shown only where it
 * reads back to what was understood, and nothing that the message says is missing from it.
 */
export async function answerUnsure(
  situation: Situation,
  { guess, doubt }: Unsure,
  { text: message, mentions }: Said,
  why: WhyNot | null,
): Promise<Effects | Refusal> {
  const { words } = situation
  const reasons = reasonsOf(why, situation)
  const [first, another] = guess
  const only = another === undefined ? first : undefined
  if (only !== undefined) {
    const worked = await workOut(situation, only)
    if (isRefusal(worked)) return refusedOrAsked(situation, only, worked)
    const strangers = 'question' in worked ? askWhoTheyAre(situation, { argument: message, mentions }) : null
    if (strangers !== null) return strangers
    const asked = askWhoShares(situation, only, message)
    if (asked !== null) return asked
  }
  if (first === undefined || doubt !== undefined) {
    const asked = askWhoTheyAre(situation, { argument: message, mentions })
    if (asked !== null) return asked
  }
  const told = (key: 'hint.notSure' | 'hint.guess') => text(words.say(key))
  if (doubt !== undefined) return answer(view([...reasons, text(words.say('hint.doubt', { words: shortened(doubt) }))]))
  const lines = guess.map((draft) => commandText(draft, situation))
  if (lines.length === 0 || lines.includes(null)) return answer(view([...reasons, told('hint.notSure')]))
  return answer(view([...reasons, told('hint.guess'), ...lines.map((line) => text(code(`/${line}`)))]))
}

/** A draft that one answer would complete is asked about. */
export function refusedOrAsked(situation: Situation, draft: Draft, refusal: Refusal): Effects | Refusal {
  const argument = openCommandText(draft, situation)
  const line = { argument: argument ?? '', mentions: [] }
  const asking = argument === null ? null : askedOfRefusal(refusal, toPropose, line, situation)
  return asking === null ? refusal : ask(situation, toPropose, { ...line, files: [] }, asking)
}

/** Asks for what a draft lacks, which waits as the line that says the same; only tells it where there is no such line. */
export function askAbout(situation: Situation, draft: Draft, asking: Asking): Effects {
  const argument = openCommandText(draft, situation)
  if (argument === null) return effects([], here(sentence(asking.told)))
  return ask(situation, toPropose, { argument, mentions: [], files: [] }, asking)
}

/** Who the three are of `uber 90, 3 people`; null where it says no such thing, or says something else of the shares. */
function askWhoShares(situation: Situation, draft: Draft, message: string): Effects | null {
  const count = headsIn(message, { ...situation, mentions: [] })
  if (count === null || draft.kind === 'payment' || draft.items.length > 0 || draft.sharing.except.length > 0)
    return null
  if (draft.sharing.named.some(({ part }) => part.kind !== 'equal')) return null
  const everyone = { ...draft, sharing: { base: 'everyone', named: [], except: [] } } as const
  const told = situation.words.say('question.sharers', { count })
  return askAbout(situation, everyone, { asks: { what: 'sharers', count }, told })
}
