import type { Button, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Situation, Typed } from '../../decision/command.js'
import { type Effects, effects, here, toast } from '../../decision/effects.js'
import { commandNamed, nearestCommand } from '../../decision/lookup.js'
import { newProposalId, type ProposalId } from '../../ids.js'
import type { Draft } from '../../language/draft.js'
import type { Asked, Change } from '../../ledger/change.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { shortened } from '../../present/shortened.js'
import { text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { type Asking, askedOfName, askedOfRefusal, lineOf } from './asked.js'
import { proposalExpiry } from './proposals.js'
import { openProposalFor, workOut } from './propose.js'
import { proposeTyped, toPropose } from './propose-typed.js'
import { readPaymentLine, readUnclearLine } from './unclear-line.js'

/** Runs a command by name; what one answer would complete becomes a question. */
export async function runCommand(situation: Situation, name: string, typed: Typed): Promise<Effects | Refusal> {
  const command = commandNamed(situation.commands, name)
  if (command === undefined)
    return refuse('commandUnknown', { text: name, nearest: nearestCommand(situation.commands, name) })
  const outcome = await command.run(situation, typed)
  if ('question' in outcome) return ask(situation, command.name, typed, askedOfName(outcome, situation))
  if (!isRefusal(outcome)) return outcome
  if (outcome.refused === 'wordsUnclear') {
    const drafts = readUnclearLine(situation, command.name, typed, unclearIn(outcome))
    return (await proposeToShow(situation, drafts)) ?? outcome
  }
  if (outcome.refused === 'paidTooMuch' || outcome.refused === 'paidNotOwed')
    return (await proposeToShow(situation, readPaymentLine(situation, typed))) ?? outcome
  const asking = askedOfRefusal(outcome, command.name, lineOf(typed), situation)
  return asking === null ? outcome : ask(situation, command.name, typed, asking)
}

/** Drafts that wait for Confirm; null where there is none, or one of them cannot be. */
async function proposeToShow(situation: Situation, drafts: readonly Draft[]): Promise<Effects | null> {
  if (drafts.length === 0) return null
  const changes: Change[] = []
  const cards: View[] = []
  for (const draft of drafts) {
    const worked = await workOut(situation, draft)
    if (isRefusal(worked) || 'question' in worked) return null
    const { change, card } = openProposalFor(situation, worked)
    changes.push(change)
    cards.push(card)
  }
  return effects(changes, ...cards.map(here))
}

const unclearIn = ({ values }: Refusal): string => (values !== null && 'text' in values ? String(values.text) : '')

/** Goes on with what waited for an answer: a command, or a message that is to be proposed. */
export async function resume(situation: Situation, waiting: string, typed: Typed): Promise<Effects | Refusal> {
  if (waiting !== toPropose) return runCommand(situation, waiting, typed)
  const outcome = await proposeTyped(situation, typed)
  return 'question' in outcome ? ask(situation, waiting, typed, askedOfName(outcome, situation)) : outcome
}

/** Asks for what a line lacks; the line waits in a proposal until a button or words answer. */
export function ask(situation: Situation, command: string, typed: Typed, asking: Asking): Effects {
  const { asks, told } = asking
  const id = newProposalId()
  const content = { kind: 'question' as const, command, ...lineOf(typed), asks, told }
  const { words, where, now } = situation
  // Where nobody saw what was typed, nobody else has to see that something is missing.
  const isForButtons = asks.what === 'name' || asks.what === 'choice' || asks.what === 'crowd'
  const said = where.isUnseen && !isForButtons ? toast(told) : here(questionCard(id, asking, words))
  return effects([{ kind: 'proposal', id, content, expiresAt: proposalExpiry(now) }], said)
}

// So many short answers stand beside each other on a phone; a name has a row of its own.
const choicesBeside = 3

/** A question, with a button for each answer where there are few. */
export function questionCard(id: ProposalId, { asks, told, more = [] }: Asking, words: Words): View {
  const answers = answerButtons(id, asks, words)
  const beside = asks.what === 'choice' ? choicesBeside : 1
  const rows = Array.from({ length: Math.ceil(answers.length / beside) }, (_, row) =>
    answers.slice(row * beside, (row + 1) * beside),
  )
  return view([text(told), ...more], [...rows, [button(words.say('button.cancel'), 'cancel', id)]])
}

function answerButtons(id: ProposalId, asks: Asked, words: Words): readonly Button[] {
  switch (asks.what) {
    case 'name':
      return asks.candidates.length === 0
        ? [button(words.say('button.addGuest', { name: shortened(asks.name) }), 'guest', id)]
        : asks.candidates.map((member, place) => button(words.name(member), 'who', id, place))
    case 'choice':
      return asks.choices.map(({ label }, place) => button(shortened(label), 'choose', id, place))
    case 'crowd':
      return [button(words.say('button.everybody', { count: asks.count }), 'everybody', id)]
    case 'amount':
    case 'payee':
    case 'sharers':
    case 'guests':
    case 'entry':
    case 'change':
      return []
  }
}
