import type { View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { PressHandler, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here, redraw } from '../../decision/effects.js'
import { commandNamed } from '../../decision/lookup.js'
import { newProposalId, type ProposalId } from '../../ids.js'
import type { Change, ProposalContent } from '../../ledger/change.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import type { Home } from '../../ports/inbox.js'
import { sentence, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import type { Heard } from '../proposals/hear.js'
import { openProposal, proposalExpiry } from '../proposals/proposals.js'
import { commandLine, doWaiting, draftLines, type Said } from './waits.js'

/** What is the same whoever says it. */
const anybodys: ReadonlySet<string> = new Set(['start'])

/** What somebody without a name only wants to look at is answered; whatever is to be written waits until somebody says that it is theirs. */
export async function withSpeakerAsked(
  situation: Situation,
  event: Said,
  { mentioned, heard }: Pick<Home, 'mentioned'> & { readonly heard: Heard | null },
  answered: () => Promise<Effects | Refusal>,
): Promise<Effects | Refusal> {
  const { commands, words } = situation
  const command = event.kind === 'command' ? commandNamed(commands, event.name) : undefined
  const onlyLooks = command?.looks === 'always' || (command?.looks === 'bare' && isBare(event))
  if (event.kind === 'command' && (command === undefined || onlyLooks || anybodys.has(command.name))) return answered()
  const line = command === undefined ? null : commandLine(command.name, event, mentioned)
  const waiting = line === null ? draftLines(situation, heard) : [line]
  if (waiting.length > 0) return question(situation, waiting)
  const outcome = await answered()
  if (isRefusal(outcome) || outcome.changes.length === 0) return outcome
  return answer(sentence(words.say('anonymous.again')))
}

const isBare = (event: Said): boolean => event.kind === 'command' && event.argument.trim() === ''

type Waiting = Extract<ProposalContent, { kind: 'newcomer' }>['waiting']

function question({ words, now, sender: member }: Situation, waiting: Waiting): Effects {
  const id = newProposalId()
  const content = { kind: 'newcomer', member, guests: [], waiting } as const
  return effects([{ kind: 'proposal', id, content, expiresAt: proposalExpiry(now) }], here(whoSpeaksCard(id, words)))
}

/** Asks who has sent something without a name. */
export const whoSpeaksCard = (id: ProposalId, words: Words): View =>
  view([text(words.say('anonymous.ask'))], [[button(words.say('button.mine'), 'mine', id)]])

/** It was mine: whoever presses is on the tab from then on, and what waited is done as theirs. */
export const pressMine: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const open = await openProposal(situation, press.id)
    if (isRefusal(open)) return open
    if (open.content.kind !== 'newcomer' || open.content.guests.length > 0) return refuse('buttonExpired')
    const done = await doWaiting(situation, open.content.waiting)
    const closed: Change = { kind: 'proposalClosed', id: open.id, status: 'recorded' }
    const told = situation.words.say('anonymous.mine', { member: { member: situation.sender } })
    return effects([closed, ...done.changes], redraw(sentence(told)), ...done.says)
  },
}
