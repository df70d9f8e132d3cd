import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { HttpRoute } from '../../src/ports/http.js'
import type { Depths, Metrics, PoolUse } from '../../src/ports/operation.js'

/** What is asked at every scrape, because it is not counted but looked at. */
export interface MetricsDeps {
  readonly depths: () => Promise<Depths>
  readonly pool: () => PoolUse
}

/** From what a person does not notice to what a person does not wait for. */
const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Counts in memory what this process does, and tells it to Prometheus at `GET /metrics`. */
export function createMetrics({ depths, pool }: MetricsDeps): { readonly metrics: Metrics; readonly route: HttpRoute } {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const handled = new Histogram({
    name: 'tabkeeper_event_seconds',
    help: 'Time from an event coming in to its answer being written, by platform, what it was and how it ended.',
    labelNames: ['platform', 'what', 'result'],
    buckets: secondsBuckets,
    registers,
  })
  const deliveries = new Counter({
    name: 'tabkeeper_deliveries_total',
    help: 'Tries to bring a reply to its platform, by how they ended.',
    labelNames: ['platform', 'result'],
    registers,
  })
  const readings = new Counter({
    name: 'tabkeeper_readings_total',
    help: 'Messages in words, by who read them and what came of it.',
    labelNames: ['by', 'outcome'],
    registers,
  })
  const rates = new Counter({
    name: 'tabkeeper_rates_total',
    help: 'Questions to the sources of exchange rates, by source and how they ended.',
    labelNames: ['source', 'result'],
    registers,
  })
  const jobs = new Histogram({
    name: 'tabkeeper_job_seconds',
    help: 'Time a job took, by kind and how it ended.',
    labelNames: ['kind', 'result'],
    buckets: secondsBuckets,
    registers,
  })
  // Looked at first, or the questions about what waits would be counted as use.
  addPool(registry, pool)
  addDepths(registry, depths)

  return {
    metrics: {
      handled: ({ platform, what, result, seconds }) => handled.observe({ platform, what, result }, seconds),
      delivered: (platform, result) => deliveries.inc({ platform, result }),
      read: (by, outcome) => readings.inc({ by, outcome }),
      rated: (source, result) => rates.inc({ source, result }),
      worked: ({ kind, result, seconds }) => jobs.observe({ kind, result }, seconds),
    },
    route: {
      method: 'GET',
      path: '/metrics',
      answer: async () => new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } }),
    },
  }
}

/** How much waits and since when. Where the database is away the gauges have no values, and nothing else suffers. */
function addDepths(registry: Registry, depths: () => Promise<Depths>): void {
  const add = (name: string, help: string, secondsOrCount: (depth: Depths[string]) => number): void => {
    const gauge = new Gauge({
      name,
      help,
      labelNames: ['queue'],
      registers: [registry],
      collect: async () => {
        const found: Depths = await depths().catch(() => ({}))
        gauge.reset()
        for (const [queue, depth] of Object.entries(found)) gauge.set({ queue }, secondsOrCount(depth))
      },
    })
  }
  add(
    'tabkeeper_waiting',
    'What is written and not done: events (inbox), replies (outbox), jobs.',
    ({ count }) => count,
  )
  add(
    'tabkeeper_waiting_oldest_seconds',
    'How long the oldest of them has been waiting.',
    ({ oldestSeconds }) => oldestSeconds,
  )
}

function addPool(registry: Registry, pool: () => PoolUse): void {
  const connections = new Gauge({
    name: 'tabkeeper_database_connections',
    help: 'Connections to the database, by what they do; `waited_for` counts the work that waits for one.',
    labelNames: ['state'],
    registers: [registry],
    collect: () => {
      const { open, idle, waitedFor } = pool()
      connections.set({ state: 'busy' }, open - idle)
      connections.set({ state: 'idle' }, idle)
      connections.set({ state: 'waited_for' }, waitedFor)
    },
  })
}
