import type { Workspace } from './workspaces.js'

/** Moves what begins with one prefix under another. Safe to repeat. */
export type MoveAll = (what: 'chats' | 'accounts', from: string, to: string) => Promise<void>

/**
 * Moves the tabs and the people of a workspace to the names that they have by now. A workspace that joins an organization keeps its
 * id, and so does one that belongs to it where the app is let in for the whole of it; only what stands in front changes. Done once
 * for each workspace and process.
 */
export function createSettle(moveAll: MoveAll): (workspace: Workspace, team: string) => Promise<void> {
  const settled = new Map<string, Promise<void>>()

  async function move({ enterprise, team: own }: Workspace, team: string): Promise<void> {
    const isWhole = own === null
    await moveAll('accounts', `-.${team}.`, `${enterprise}.-.`)
    await moveAll('chats', `-.${team}.`, isWhole ? `${enterprise}.-.` : `${enterprise}.${team}.`)
    if (isWhole) await moveAll('chats', `${enterprise}.${team}.`, `${enterprise}.-.`)
  }

  return (workspace, team) => {
    if (workspace.enterprise === null) return Promise.resolve()
    const key = `${workspace.enterprise}.${workspace.team ?? '-'}.${team}`
    const moving =
      settled.get(key) ??
      move(workspace, team).catch((error: unknown) => {
        settled.delete(key)
        throw error
      })
    settled.set(key, moving)
    return moving
  }
}
