import type { Terminal, TerminalDeps } from './conversation.js'
import { openMachine } from './machine.js'
import { openRoom, type RoomDeps } from './room.js'

/** A room for people, or the machine mode for programs. */
export type TerminalMode = ({ readonly mode: 'room' } & RoomDeps) | ({ readonly mode: 'machine' } & TerminalDeps)

/** Opens the terminal; nothing is answered or shown before `run`, except what `outbound` is given. */
export function openTerminal(mode: TerminalMode): Terminal {
  return mode.mode === 'room' ? openRoom(mode) : openMachine(mode)
}
