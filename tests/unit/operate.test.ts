import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createMetrics } from '../../adapters/metrics/index.js'

const guide = readFileSync(join(import.meta.dirname, '../../docs/operate.md'), 'utf8')

test('the guide of operators explains every metric there is, and none that is not', async () => {
  const { route } = createMetrics({ depths: async () => ({}), pool: () => ({ open: 0, idle: 0, waitedFor: 0 }) })
  const text = await (await route.answer(new Request('http://localhost/metrics'))).text()
  const names = [...text.matchAll(/^# HELP (tabkeeper_\w+)/gmu)].map(([, name = '']) => name)

  const explained = [...guide.matchAll(/^\| `(tabkeeper_\w+)`/gmu)].map(([, name = '']) => name)

  expect(names.length).toBeGreaterThan(0)
  expect(explained.sort()).toEqual(names.sort())
})
