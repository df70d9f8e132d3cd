import { expect, test } from 'vitest'
import type { Listener } from '../../adapters/slack/events/happening.js'
import { createRosters } from '../../adapters/slack/events/rosters.js'
import { createClients } from '../../adapters/slack/web/client.js'
import { chatRef } from '../../adapters/slack/web/ids.js'
import { createPeople } from '../../adapters/slack/web/people.js'
import { createLog } from '../../src/log.js'
import { startSlack } from '../support/slack-server.js'

test.each([
  [5, 1],
  [40, 1],
])(
  'of a channel of %i people the tab is asked %i time within ten minutes, and again when somebody came',
  async (size, times) => {
    const slack = await startSlack({ ackMs: 1_000 })
    const many = Array.from({ length: size }, (_, place) => slack.addUser({ id: `U0P${place}`, name: `P${place}` }))
    const { id } = slack.open('channel', many)
    const clientOf = createClients(slack.apiUrl, createLog('silent'))
    const now = () => new Date()
    let asked = 0
    const onTab = async () => {
      asked += 1
      return []
    }
    const rosters = createRosters({
      clientOf,
      people: createPeople(clientOf, now),
      now,
      onTab,
      accept: async () => undefined,
    })
    const workspace = { enterprise: null, team: slack.home.id, token: slack.home.token, botUser: slack.home.botUser }
    const listener: Listener = { workspace, known: new Map(), channel: null, now: now() }

    for (let command = 1; command <= 3; command += 1) await rosters.learn(listener, id, 'U0P0')
    const before = asked
    rosters.forget(workspace, id)
    await rosters.learn(listener, id, 'U0P0')
    await slack.close()

    expect([before, asked]).toEqual([times, times + 1])
    expect(rosters.peopleIn(chatRef(listener.workspace, id))).toBe(size === 5 ? 5 : null)
  },
)
