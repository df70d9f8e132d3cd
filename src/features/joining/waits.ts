import type { ChatEvent } from '../../chat/event.js'
import type { Situation } from '../../decision/command.js'
import { type Effects, effects, here, type Say } from '../../decision/effects.js'
import type { MemberId } from '../../ids.js'
import { openCommandText } from '../../language/command-text.js'
import type { Change, Line, ProposalContent } from '../../ledger/change.js'
import { isRefusal } from '../../ledger/refusal.js'
import { spansOf } from '../../present/spans.js'
import { sentence } from '../../present/view.js'
import type { Heard } from '../proposals/hear.js'
import { toPropose } from '../proposals/propose-typed.js'
import { resume } from '../proposals/run-command.js'

/** What somebody types or says. */
export type Said = Extract<ChatEvent, { kind: 'command' | 'message' }>

type Waiting = Extract<ProposalContent, { kind: 'newcomer' }>['waiting'][number]

/** What shares a sum, or says who shares: it waits until it is clear whether a newcomer is one of those who do. */
export const sharing: ReadonlySet<string> = new Set(['add', 'pay', 'repeat', 'join'])

/** Whether an outcome writes a sum, lays one before the group, asks for what one lacks, or changes who shares. */
export const shares = ({ changes }: Effects): boolean => changes.some(isShared)

function isShared(change: Change): boolean {
  switch (change.kind) {
    case 'entry':
    case 'entries':
    case 'turn':
    case 'member':
    case 'proposalRevised':
    case 'seriesBegun':
    case 'seriesChanged':
      return true
    case 'proposal': {
      const { content } = change
      return content.kind === 'draft' || (content.kind === 'question' && isOfSums(content.command))
    }
    default:
      return false
  }
}

const isOfSums = (command: string): boolean => sharing.has(command) || command === toPropose || command === 'edit'

/** A command as it waits. */
export const commandLine = (command: string, event: Said, mentioned: readonly MemberId[]): Waiting | null =>
  event.kind === 'command'
    ? { command, line: { argument: event.argument, mentions: spansOf(event.mentions, mentioned) } }
    : null

/** What a message was read as, as lines that are read again once it is clear who wrote them. */
export const draftLines = (situation: Situation, heard: Heard | null): readonly Waiting[] =>
  heard?.kind === 'read' && heard.reading.kind === 'drafts'
    ? heard.reading.drafts.flatMap((draft) => {
        const line = openCommandText(draft, situation)
        return line === null ? [] : [{ command: toPropose, line: lineOf(line) }]
      })
    : []

const lineOf = (argument: string): Line => ({ argument, mentions: [] })

/** Does what waited, one after the other, on the tab as it is by then. */
export async function doWaiting(situation: Situation, waiting: readonly Waiting[]): Promise<Effects> {
  const changes: Change[] = []
  const says: Say[] = []
  const { group, words } = situation
  for (const [place, { command, line }] of waiting.entries()) {
    if (command === 'join') continue
    // Each shares as if it were the next entry, so several of one message do not all round the same way.
    const then = { ...situation, group: { ...group, nextNumber: group.nextNumber + place } }
    const outcome = await resume(then, command, { ...line, files: [] })
    if (isRefusal(outcome)) says.push(here(sentence(words.refusal(outcome))))
    else {
      changes.push(...outcome.changes)
      says.push(...outcome.says)
    }
  }
  return effects(changes, ...says)
}
