import type { Terminal } from './conversation.js'
import { type MachineDeps, openMachine } from './machine.js'
import { openRoom, type RoomDeps } from './room.js'

/** A room for people, or the machine mode for programs. */
export type TerminalMode = ({ readonly mode: 'room' } & RoomDeps) | ({ readonly mode: 'machine' } & MachineDeps)

/** Opens the terminal; nothing is answered or shown before `run`, except what `outbound` is given. */
export function openTerminal(mode: TerminalMode): Terminal {
  return mode.mode === 'room' ? openRoom(mode) : openMachine(mode)
}
