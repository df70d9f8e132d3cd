import { v7 } from 'uuid'
import type { Account, ChatEvent, ChatRef, Press } from '../src/chat/event.js'

/** One member of a group by place; the first is the one who types. */
export const accountOf = (group: string, place: number): Account => ({
  platform: 'terminal',
  id: `${group}-member-${place}`,
  name: `Member ${place}`,
})

const chatOf = (group: string): ChatRef => ({ platform: 'terminal', chat: group })

const spokenIn = (group: string) => ({
  eventId: v7(),
  chat: chatOf(group),
  isPrivate: false,
  from: accountOf(group, 0),
  at: new Date().toISOString(),
})

/** A command that the first member types. */
export const command = (group: string, name: string, argument = ''): ChatEvent => ({
  ...spokenIn(group),
  kind: 'command',
  name,
  argument,
  addressed: true,
  mentions: [],
  files: [],
})

/** A file with `/import`. */
export const fileWith = (group: string, path: string): ChatEvent => ({
  ...spokenIn(group),
  kind: 'command',
  name: 'import',
  argument: '',
  addressed: true,
  mentions: [],
  files: [{ id: path, name: 'export.csv', mime: 'text/csv', sizeBytes: 0 }],
})

/** A press on a button of a message there. */
export const pressOn = (group: string, press: Press): ChatEvent => ({
  ...spokenIn(group),
  kind: 'press',
  press,
  on: { chat: chatOf(group), id: 'a card' },
})

/** All members come into the chat. */
export const arrival = (group: string, members: number): ChatEvent => ({
  ...spokenIn(group),
  kind: 'membersChanged',
  joined: Array.from({ length: members }, (_nobody, place) => accountOf(group, place)),
  left: [],
})
