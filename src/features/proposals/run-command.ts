import type { View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Situation, Typed } from '../../decision/command.js'
import { type Effects, effects, here } from '../../decision/effects.js'
import { commandNamed, nearestCommand } from '../../decision/lookup.js'
import { newProposalId, type ProposalId } from '../../ids.js'
import type { NameQuestion } from '../../language/interpret.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { shortened } from '../../present/shortened.js'
import { text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { proposalExpiry } from './proposals.js'
import { proposeTyped, toPropose } from './propose-typed.js'

// More people of one name than this are told apart by typing, not by buttons.
const candidatesMax = 8

/** Runs a command by name; a name in it that nobody or several bear becomes a question with buttons. */
export async function runCommand(situation: Situation, name: string, typed: Typed): Promise<Effects | Refusal> {
  const command = commandNamed(situation.commands, name)
  if (command === undefined)
    return refuse('commandUnknown', { text: name, nearest: nearestCommand(situation.commands, name) })
  const outcome = await command.run(situation, typed)
  return 'question' in outcome ? ask(situation, command.name, typed, outcome) : outcome
}

/** Goes on with what waited for an answer: a command, or a message that is to be proposed. */
export async function resume(situation: Situation, waiting: string, typed: Typed): Promise<Effects | Refusal> {
  if (waiting !== toPropose) return runCommand(situation, waiting, typed)
  const outcome = await proposeTyped(situation, typed)
  return 'question' in outcome ? ask(situation, waiting, typed, outcome) : outcome
}

/** Asks who is meant; the command waits in a proposal until a button answers. */
export function ask(situation: Situation, command: string, typed: Typed, question: NameQuestion): Effects {
  const id = newProposalId()
  const { name } = question
  const candidates = question.candidates.slice(0, candidatesMax)
  const { argument, mentions } = typed
  const content = { kind: 'question' as const, command, argument, mentions, name, candidates }
  return effects(
    [{ kind: 'proposal', id, content, expiresAt: proposalExpiry(situation.now) }],
    here(questionCard(id, { ...question, candidates }, situation.words)),
  )
}

/** The question about a name, with a button for each answer. */
export function questionCard(id: ProposalId, { question, name, candidates }: NameQuestion, words: Words): View {
  const shown = shortened(name)
  const cancel = button(words.say('button.cancel'), 'cancel', id)
  const choices =
    question === 'unknownName'
      ? [button(words.say('button.addGuest', { name: shown }), 'guest', id)]
      : candidates.map((member, place) => button(words.name(member), 'who', id, place))
  const asked = words.say(question === 'unknownName' ? 'question.unknownName' : 'question.ambiguousName', {
    name: shown,
  })
  return view([text(asked)], [...choices.map((choice) => [choice]), [cancel]])
}
