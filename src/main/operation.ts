import { createMetrics } from '../../adapters/metrics/index.js'
import type { Connection } from '../../adapters/postgres/connect.js'
import { depths, poolUse } from '../../adapters/postgres/depths.js'
import { createReadiness } from '../../adapters/postgres/readiness.js'
import { commands } from '../bot/registry.js'
import type { ChatEvent, Platform } from '../chat/event.js'
import { commandNamed } from '../decision/lookup.js'
import type { Handle } from '../ports/delivery.js'
import type { HttpRoute } from '../ports/http.js'
import type { Metrics } from '../ports/operation.js'
import type { Outbox } from '../ports/outbox.js'

/** What whoever runs this process may ask it, and what it counts. */
export interface Operation {
  readonly metrics: Metrics
  readonly routes: readonly HttpRoute[]
}

/** Opens `GET /readyz` and `GET /metrics`; `isStopping` makes the process unready, so that nothing new is sent to it. */
export function openOperation(connection: Connection, isStopping: () => boolean): Operation {
  const { metrics, route } = createMetrics({ depths: () => depths(connection), pool: () => poolUse(connection) })
  const whyNotReady = createReadiness(connection)
  const ready: HttpRoute = {
    method: 'GET',
    path: '/readyz',
    answer: async () => {
      const status = isStopping() ? 'stopping' : ((await whyNotReady()) ?? 'ready')
      return Response.json({ status }, { status: status === 'ready' ? 200 : 503 })
    },
  }
  return { metrics, routes: [ready, route] }
}

/** Counts every event and how long it took. */
export const measured =
  (handle: Handle, metrics?: Metrics): Handle =>
  async (event, onStored) => {
    const startedAt = performance.now()
    const tell = (result: 'done' | 'failed'): void =>
      metrics?.handled({
        platform: event.chat.platform,
        what: whatOf(event),
        result,
        seconds: (performance.now() - startedAt) / 1_000,
      })
    let isStored = false
    try {
      const deliveries = await handle(event, () => {
        isStored = true
        onStored?.()
      })
      tell(isStored && deliveries.every(({ sequence }) => sequence !== null) ? 'done' : 'failed')
      return deliveries
    } catch (error) {
      tell('failed')
      throw error
    }
  }

/** Counts every try to send a reply. */
export const measuredOutbox = (outbox: Outbox, platform: Platform, metrics?: Metrics): Outbox => ({
  ...outbox,
  release: async (holder, claimed, end) => {
    metrics?.delivered(platform, end.kind)
    await outbox.release(holder, claimed, end)
  },
})

/** A command by its own name, since people may type anything behind a slash. */
function whatOf(event: ChatEvent): string {
  if (event.kind !== 'command') return event.kind
  const command = commandNamed(commands, event.name)
  return command === undefined ? '/unknown' : `/${command.name}`
}
