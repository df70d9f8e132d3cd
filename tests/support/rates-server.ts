import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A rate as a source publishes it: units for one euro. */
export interface Publication {
  readonly day: string
  readonly quote: string
  readonly rate: number
}

/** What the server says to everything, instead of its tables. */
type Fault = 'html' | 'half' | 'silence' | { readonly status: number } | { readonly base: string } | null

export interface RatesServer {
  /** Where a Frankfurter answers. */
  readonly frankfurter: string
  /** Where the files of the central bank are. */
  readonly ecb: string
  /** The paths that were asked for. */
  readonly asked: string[]
  /** What is published, by each source. */
  publish(source: 'frankfurter' | 'ecb', publications: readonly Publication[]): void
  fail(source: 'frankfurter' | 'ecb', fault: Fault): void
  close(): Promise<void>
}

/** Sources of exchange rates on this machine: version 2 of Frankfurter's interface, and the files of the European Central Bank. */
export async function startRatesServer(): Promise<RatesServer> {
  const published = { frankfurter: [] as readonly Publication[], ecb: [] as readonly Publication[] }
  const faults: { frankfurter: Fault; ecb: Fault } = { frankfurter: null, ecb: null }
  const asked: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    asked.push(`${url.pathname}${url.search}`)
    const source = url.pathname.startsWith('/ecb/') ? 'ecb' : 'frankfurter'
    const fault = faults[source]
    if (fault === 'silence') return
    if (fault === 'html') return void response.end('<html><body>Please solve this captcha</body></html>')
    if (fault !== null && typeof fault === 'object' && 'status' in fault)
      return void response.writeHead(fault.status, { 'retry-after': '60' }).end('no')
    const base = fault !== null && typeof fault === 'object' ? fault.base : 'EUR'
    const text = source === 'ecb' ? ecbFile(published.ecb) : frankfurterRows(published.frankfurter, url, base)
    response.end(fault === 'half' ? text.slice(0, text.length / 2) : text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    frankfurter: root,
    ecb: `${root}/ecb`,
    asked,
    publish: (source, publications) => {
      published[source] = publications
    },
    fail: (source, fault) => {
      faults[source] = fault
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** One day carries the last rate of each currency from up to fourteen days before, with its own day. */
function frankfurterRows(all: readonly Publication[], { searchParams }: URL, base: string): string {
  const date = searchParams.get('date')
  const [from, to] = [searchParams.get('from'), searchParams.get('to')]
  const rows = all.filter(({ day }) =>
    date === null
      ? day >= (from ?? '') && day <= (to ?? '')
      : day <= date && Date.parse(date) - Date.parse(day) <= 14 * 86_400_000,
  )
  const last = rows.filter(
    (row) => date === null || rows.every(({ quote, day }) => quote !== row.quote || day <= row.day),
  )
  return JSON.stringify(last.map(({ day, quote, rate }) => ({ date: day, base, quote, rate })))
}

function ecbFile(all: readonly Publication[]): string {
  const days = [...new Set(all.map(({ day }) => day))].sort().reverse()
  const cubes = days.map(
    (day) =>
      `<Cube time="${day}">${all
        .filter((publication) => publication.day === day)
        .map(({ quote, rate }) => `<Cube currency="${quote}" rate="${rate}"/>`)
        .join('')}</Cube>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<gesmes:subject>Reference rates</gesmes:subject><Cube>${cubes.join('\n')}</Cube></gesmes:Envelope>
`
}
