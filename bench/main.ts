import { writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startCluster } from './cluster.js'
import type { Context } from './context.js'
import { measureDue } from './due.js'
import { type Figure, isMet, type Measurement, measurements } from './figure.js'
import { measureFiles } from './files.js'
import { measureJobs } from './jobs.js'
import { measureLatency } from './latency.js'
import { measureGrowth, measurePeak } from './memory.js'
import { answerTasks } from './product-process.js'
import { measureReading } from './reading.js'
import { measureReports } from './report.js'
import { measureSettle } from './settle.js'
import { fullSizes, quickSizes } from './sizes.js'
import { measureSoak } from './soak.js'
import { measureStart } from './start.js'
import { toTable } from './table.js'
import { productRole } from './tasks.js'
import { measureThroughput } from './throughput.js'
import { measureWebhook } from './webhook.js'

const usage = `Usage: npm run bench -- [--only a,b,c,d,e,f,g,h,i,j,k,r,s] [--quick] [--json FILE]
  a  entries logged a second          b  answers in small and large groups   c  start to first reply
  d  peak memory                      e  settling up                         f  memory after many entries
  g  reading messages                 h  updates at the webhook              i  summaries that are due
  j  the queue at work               k  files brought in                    r  reports over many entries
  s  several processes, killed and disturbed again and again
Prints a table and JSON; with --json the JSON goes into the file.`

const options = {
  only: { type: 'string', default: measurements.join(',') },
  quick: { type: 'boolean', default: false },
  json: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

interface Report {
  readonly machine: {
    readonly processors: number
    readonly processor: string
    readonly memoryGigabytes: number
    readonly node: string
  }
  readonly isQuick: boolean
  /** What “pgbench” stands for in this run; null when (a) was not measured. */
  readonly pgbench: string | null
  readonly figures: readonly (Figure & { readonly isMet: boolean | null })[]
}

async function main(): Promise<void> {
  if (process.argv[2] === productRole) return answerTasks()

  const { values } = parseArgs({ options })
  if (values.help) return console.log(usage)
  const only = readOnly(values.only)
  const report = await measure(only, values.quick)
  console.log(toTable(report.figures))
  if (report.pgbench !== null) console.log(`pgbench: ${report.pgbench}`)
  const json = JSON.stringify(report, null, 2)
  if (values.json === undefined) console.log(json)
  else await writeFile(values.json, `${json}\n`)
}

function readOnly(written: string): readonly Measurement[] {
  const wanted = written.split(',').map((letter) => letter.trim())
  const unknown = wanted.find((letter) => !measurements.some((measurement) => measurement === letter))
  if (unknown !== undefined) throw new Error(`There is no measurement “${unknown}”.\n${usage}`)
  return measurements.filter((measurement) => wanted.includes(measurement))
}

async function measure(only: readonly Measurement[], isQuick: boolean): Promise<Report> {
  const cluster = await startCluster()
  const context: Context = {
    cluster,
    sizes: isQuick ? quickSizes : fullSizes,
    program: fileURLToPath(import.meta.url),
    say: (what) => console.error(what),
  }
  const figures: Figure[] = []
  let pgbench: string | null = null
  const measureOne = async (measurement: Measurement): Promise<readonly Figure[]> => {
    switch (measurement) {
      case 'a': {
        const measured = await measureThroughput(context)
        pgbench = measured.yardstick
        return measured.figures
      }
      case 'b':
        return await measureLatency(context)
      case 'c':
        return await measureStart(context)
      case 'd':
        return await measurePeak(context)
      case 'e':
        return await measureSettle(context)
      case 'f':
        return await measureGrowth(context)
      case 'g':
        return await measureReading(context)
      case 'h':
        return await measureWebhook(context)
      case 'i':
        return await measureDue(context)
      case 'j':
        return await measureJobs(context)
      case 'k':
        return await measureFiles(context)
      case 'r':
        return await measureReports(context)
      case 's':
        return await measureSoak(context)
    }
  }
  try {
    for (const measurement of only) figures.push(...(await measureOne(measurement)))
  } finally {
    await cluster.stop()
  }
  return {
    machine: {
      processors: availableParallelism(),
      processor: cpus()[0]?.model ?? 'unknown',
      memoryGigabytes: Math.round(totalmem() / 1e9),
      node: process.version,
    },
    isQuick,
    pgbench,
    figures: figures.map((figure) => ({ ...figure, isMet: isMet(figure) })),
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
