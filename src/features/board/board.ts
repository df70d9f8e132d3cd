import { answer, type Command, type Outcome, type Situation } from '../../decision/command.js'
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
  async run(situation, { argument }) {
    const typed = cleanLine(argument)
    const known = await situation.books.board(situation.group.id)
    if (typed === '' || onOrOff(typed) === 'on') return begin(situation, known)
    return onOrOff(typed) === 'off' ? end(situation, known) : refuse('onOrOff', { command: 'board' })
  },
}

/** A second board takes the place of the first, which stays as it was. */
async function begin(situation: Situation, known: Board | null): Promise<Outcome> {
  const { now, words } = situation
  const fresh: Board = { id: newBoardId(), since: now }
  return {
    changes: [
      { kind: 'boardSet', board: fresh },
      { kind: 'watched', watcher: 'board', on: true },
    ],
    posts: [await drawBoard(situation, fresh)],
    isPinned: true,
    ...(await leaving(situation, known, words.say('board.moved'))),
  }
}

async function end(situation: Situation, known: Board | null): Promise<Outcome> {
  const { words } = situation
  if (known === null) return answer(sentence(words.say('board.none')))
  return {
    changes: [
      { kind: 'boardSet', board: null },
      { kind: 'watched', watcher: 'board', on: false },
    ],
    posts: [sentence(words.say('board.ended'))],
    ...(await leaving(situation, known, words.say('board.stopped'))),
  }
}

/** What becomes of the board there was. */
async function leaving(
  situation: Situation,
  known: Board | null,
  told: string,
): Promise<Pick<Outcome, 'card' | 'cardOn'>> {
  const cardOn = known === null ? null : await situation.books.cardOf(known.id)
  if (known === null || cardOn === null) return {}
  return { card: formerBoard(await drawBoard(situation, known), told), cardOn }
}
