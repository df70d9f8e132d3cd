import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { poll } from '../../adapters/telegram/polling.js'
import { sendJson } from '../support/bot-api-http.js'

const conflict = { ok: false, error_code: 409, description: 'Conflict: terminated by other getUpdates request' }

/** Answers to getUpdates one after the other; after the last it stops the poller. */
let answers: readonly object[]
let asked: number
let stopping: AbortController
let close: () => void
let root: string

beforeEach(async () => {
  asked = 0
  stopping = new AbortController()
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.url?.endsWith('/getUpdates') !== true) return sendJson(response, 200, { ok: true, result: true })
      const answer = answers[asked] ?? { ok: true, result: [] }
      asked += 1
      if (asked > answers.length) stopping.abort()
      sendJson(response, 'error_code' in answer ? 409 : 200, answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => {
    server.closeAllConnections()
    server.close()
  }
})

afterEach(() => close())

/** Polls by a clock that goes on by so much with every look. */
function polling(stepMs: number): Promise<void> {
  let now = 0
  const deps = {
    api: new Api('1:a', { apiRoot: root }),
    apiRoot: root,
    take: async () => undefined,
    now: () => {
      now += stepMs
      return new Date(now)
    },
    log: { warn: () => undefined },
  }
  return poll(deps, stopping.signal)
}

test('whoever has asked for updates for a while goes on when a second program asks, whatever it takes', async () => {
  answers = [{ ok: true, result: [] }, conflict, conflict, conflict, conflict]

  await expect(polling(60_000)).resolves.toBeUndefined()
  expect(asked).toBe(6)
})

test('whoever comes while another program asks ends and says so, even where one request went well', async () => {
  answers = [{ ok: true, result: [] }, conflict, conflict, conflict, conflict]

  await expect(polling(1)).rejects.toThrow(/Another program is asking/u)
  expect(asked).toBe(4)
})

test('a webhook that somebody set meanwhile is named as that', async () => {
  const webhook = { ...conflict, description: "Conflict: can't use getUpdates method while webhook is active" }
  answers = [webhook, webhook, webhook]

  await expect(polling(1)).rejects.toThrow(/Telegram calls a webhook/u)
})
