import { randomUUID } from 'node:crypto'
import { isObject } from './slack-checks.js'
import { buttonsIn, drawMessage, type Sight, type SlackButton } from './slack-text.js'

export interface SlackTeam {
  readonly id: string
  readonly name: string
  readonly token: string
  readonly botUser: string
  /** The organization that it belongs to. */
  readonly enterprise?: string
}

export interface SlackUser {
  readonly id: string
  readonly team: string
  /** What others see. */
  readonly name: string
  readonly displayName?: string
  readonly timezone?: string
  readonly locale?: string
  readonly isBot?: boolean
  /** Of the workspace. */
  readonly isAdmin?: boolean
  readonly isDeleted?: boolean
}

export interface SlackChannel {
  readonly id: string
  readonly team: string
  readonly name: string
  readonly kind: 'channel' | 'group' | 'im'
  readonly members: Set<string>
  /** The workspaces that share it. */
  readonly sharedBy?: readonly string[]
  readonly isArchived?: boolean
}

/** A message as it is seen now. */
export interface SlackShown {
  readonly ts: string
  readonly channel: string
  readonly thread: string | null
  /** The user id of whoever wrote it. */
  readonly by: string
  /** What stands in the notification. */
  readonly fallback: string
  readonly blocks: readonly unknown[]
  readonly text: string
  readonly notified: readonly string[]
  readonly buttons: readonly SlackButton[]
  readonly file: { readonly name: string; readonly content: string } | null
  /** The only person who sees it. */
  readonly onlyFor: string | null
  readonly edits: number
}

/** A modal or a home as it is seen now. */
export interface SlackView {
  readonly id: string
  readonly team: string
  readonly content: Readonly<Record<string, unknown>>
  readonly hash: string
  readonly to: string
}

/** Slack's messages have a place in time and no two of a workspace the same one. */
function createTimestamps(): () => string {
  let last = 0
  return () => {
    last = Math.max(Date.now() * 1_000, last + 1)
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
  }
}

/** Gives every block the id that Slack gives where there is none. */
const withIds = (blocks: readonly unknown[]): readonly unknown[] =>
  blocks.map((block) =>
    isObject(block) && block['block_id'] === undefined ? { ...block, block_id: randomUUID().slice(0, 5) } : block,
  )

/** Everything that Slack knows. */
export function createSlackState() {
  const teams = new Map<string, SlackTeam>()
  const users = new Map<string, SlackUser>()
  const channels = new Map<string, SlackChannel>()
  const messages = new Map<string, SlackShown>()
  const views = new Map<string, SlackView>()
  const homes = new Map<string, SlackView>()
  const pins: { readonly channel: string; readonly ts: string }[] = []
  const triggers = new Map<string, { readonly user: string; readonly untilMs: number }>()
  const files = new Map<
    string,
    { readonly name: string; readonly mime?: string; content: Buffer | null; shares: { channel: string; ts: string }[] }
  >()
  const nextTimestamp = createTimestamps()
  const keyOf = (channel: string, ts: string): string => `${channel}/${ts}`

  type Content = Pick<SlackShown, 'channel' | 'by'> & Partial<SlackShown>

  function write(content: Content, text: string, blocks: readonly unknown[]): SlackShown {
    const identified = withIds(blocks)
    const sight: Sight = drawMessage(text, identified)
    const shown: SlackShown = {
      ts: nextTimestamp(),
      thread: null,
      file: null,
      onlyFor: null,
      edits: 0,
      ...content,
      ...sight,
      fallback: text,
      blocks: identified,
      buttons: buttonsIn(identified),
    }
    messages.set(keyOf(shown.channel, shown.ts), shown)
    return shown
  }

  return {
    teams,
    users,
    channels,
    messages,
    views,
    homes,
    pins,
    files,
    nextTimestamp,
    write,
    find: (channel: string, ts: string): SlackShown | undefined => messages.get(keyOf(channel, ts)),
    remove: ({ channel, ts }: Pick<SlackShown, 'channel' | 'ts'>): boolean => messages.delete(keyOf(channel, ts)),
    /** What somebody did opens one view, for so long. */
    trigger: (user: string, lifetimeMs: number): string => {
      const id = `${Date.now()}.${triggers.size}.${randomUUID().replaceAll('-', '')}`
      triggers.set(id, { user, untilMs: Date.now() + lifetimeMs })
      return id
    },
    takeTrigger: (
      id: string,
    ): { readonly user: string } | 'expired_trigger_id' | 'invalid_trigger_id' | 'exchanged_trigger_id' => {
      const trigger = triggers.get(id)
      if (trigger === undefined) return 'invalid_trigger_id'
      if (trigger.user === '') return 'exchanged_trigger_id'
      if (trigger.untilMs < Date.now()) return 'expired_trigger_id'
      triggers.set(id, { user: '', untilMs: 0 })
      return { user: trigger.user }
    },
    view: (
      team: string,
      to: string,
      content: Readonly<Record<string, unknown>>,
      id = `V${randomUUID().slice(0, 8).toUpperCase()}`,
    ): SlackView => {
      const blocks = Array.isArray(content['blocks']) ? withIds(content['blocks']) : []
      return { id, team, to, content: { ...content, blocks }, hash: randomUUID() }
    },
  }
}

export type SlackState = ReturnType<typeof createSlackState>
