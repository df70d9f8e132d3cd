import type { Platform } from '../chat/event.js'
import type { DeliveryEnd } from './outbox.js'

/** What is counted about the work, never about the people: labels come from short lists, so that they stay few. */
export interface Metrics {
  /** An event was dealt with: `what` is a command's name or the kind of event. */
  handled(event: {
    readonly platform: Platform
    readonly what: string
    readonly result: 'done' | 'failed'
    readonly seconds: number
  }): void
  /** A try to send a reply ended. */
  delivered(platform: Platform, result: DeliveryEnd['kind']): void
  /** A message in words was read. */
  read(by: 'offline' | 'model', outcome: string): void
  /** A source of exchange rates was asked. */
  rated(source: string, result: 'done' | 'failed'): void
  /** A job was run. */
  worked(job: { readonly kind: string; readonly result: 'done' | 'failed'; readonly seconds: number }): void
}

/** What waits in each queue: how much, and for how long the oldest has. */
export type Depths = Readonly<Record<string, { readonly count: number; readonly oldestSeconds: number }>>

/** The connections of this process to the database, and how much work waits for one. */
export interface PoolUse {
  readonly open: number
  readonly idle: number
  readonly waitedFor: number
}
