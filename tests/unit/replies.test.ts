import { expect, test } from 'vitest'
import type { ChatEvent } from '../../src/chat/event.js'
import { everywhere, here, inChats, pinned, redraw, redrawAt, type Say, toast } from '../../src/decision/effects.js'
import { repliesOf } from '../../src/decision/replies.js'
import { sentence } from '../../src/present/view.js'

const flat = { platform: 'telegram', chat: '-1' } as const
const channel = { platform: 'slack', chat: 'C1' } as const
const ana = { platform: 'telegram', id: '7', name: 'Ana' } as const
const card = { chat: flat, id: '12' } as const

const press = {
  kind: 'press',
  eventId: 'e1',
  chat: flat,
  isPrivate: false,
  from: ana,
  at: '2026-03-12T11:00:00Z',
  press: { verb: 'undo', id: 'x', version: 0 },
  on: card,
} as const
const awaited = { ...press, answer: 'token' }

const said = (event: ChatEvent | null, ...says: readonly Say[]) =>
  repliesOf(says, { key: 'origin', chats: [flat, channel], event })

test('what is said comes in its order, and each post has a key of its own', () => {
  const [one, two, told] = [sentence('one'), sentence('two'), sentence('told')]

  const replies = said(awaited, redraw(told), toast('done'), here(one), inChats([channel], two), pinned(here(two)))

  expect(replies).toEqual([
    { op: 'edit', target: card, view: told },
    { op: 'toast', to: ana, chat: flat, text: 'done', answers: 'token' },
    { op: 'post', to: flat, view: one, key: 'origin:0' },
    { op: 'post', to: channel, view: two, key: 'origin:1>slack:C1' },
    { op: 'post', to: flat, view: two, key: 'origin:2', isPinned: true },
  ])
})

test('a press that is waited for is answered first, even without a word', () => {
  expect(said(awaited)).toEqual([{ op: 'toast', to: ana, chat: flat, text: '', answers: 'token' }])
  expect(said(press)).toEqual([])
})

test('what nobody asked for is said in every chat, as silently as it was meant', () => {
  const view = sentence('the week')

  expect(said(null, everywhere(view, 'silent'), pinned(redrawAt(card, view)))).toEqual([
    { op: 'post', to: flat, view, key: 'origin:0>telegram:-1', isSilent: true },
    { op: 'post', to: channel, view, key: 'origin:0>slack:C1', isSilent: true },
    { op: 'edit', target: card, view, isPinned: true },
  ])
})

test('about a move it is said where the chat is now', () => {
  const { eventId, isPrivate, from, at } = press
  const moved: ChatEvent = { kind: 'chatMoved', eventId, chat: flat, to: channel, isPrivate, from, at }

  expect(said(moved, here(sentence('moved')))).toMatchObject([{ op: 'post', to: channel, key: 'origin:0' }])
})

test('a job that answers nobody in particular is a mistake of ours', () => {
  expect(() => said(null, toast('done'))).toThrow('nobody asked')
})
