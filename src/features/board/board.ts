import type { Command, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here, pinned, redrawAt, type Say } from '../../decision/effects.js'
import { newBoardId } from '../../ids.js'
import { cleanLine } from '../../language/fold.js'
import { onOrOff } from '../../language/on-off.js'
import { refuse } from '../../ledger/refusal.js'
import type { Board } from '../../ledger/standing.js'
import { sentence } from '../../present/view.js'
import { formerBoard } from './board-view.js'
import { drawBoard } from './refresh-board.js'

/** Posts one message with the balances, which follows every change from then on. */
export const board: Command = {
  name: 'board',
  aliases: ['pin'],
  usage: '[off]',
  looks: 'never',
  takesWords: false,
  async run(situation, { argument }) {
    const typed = cleanLine(argument)
    const known = await situation.books.plans.board(situation.group.id)
    if (typed === '' || onOrOff(typed) === 'on') return begin(situation, known)
    return onOrOff(typed) === 'off' ? end(situation, known) : refuse('onOrOff', { command: 'board' })
  },
}

/** A second board takes the place of the first, which stays as it was. */
async function begin(situation: Situation, known: Board | null): Promise<Effects> {
  const { now, words } = situation
  const fresh: Board = { id: newBoardId(), since: now }
  return effects(
    [
      { kind: 'boardSet', board: fresh },
      { kind: 'watched', watcher: 'board', on: true },
    ],
    ...(await leaving(situation, known, words.say('board.moved'))),
    pinned(here(await drawBoard(situation, fresh))),
  )
}

async function end(situation: Situation, known: Board | null): Promise<Effects> {
  const { words } = situation
  if (known === null) return answer(sentence(words.say('board.none')))
  return effects(
    [
      { kind: 'boardSet', board: null },
      { kind: 'watched', watcher: 'board', on: false },
    ],
    ...(await leaving(situation, known, words.say('board.stopped'))),
    here(sentence(words.say('board.ended'))),
  )
}

/** What becomes of the board there was. */
async function leaving(situation: Situation, known: Board | null, told: string): Promise<readonly Say[]> {
  const on = known === null ? null : await situation.books.cards.of(known.id)
  if (known === null || on === null) return []
  return [redrawAt(on, formerBoard(await drawBoard(situation, known), told))]
}
