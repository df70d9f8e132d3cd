import { openStore } from '../../adapters/postgres/open-store.js'
import { realClock } from '../ports/clock.js'
import { withDatabase } from './database.js'
import { change, type FailureList, failuresMax, tell } from './failures.js'
import { misused, type Start } from './options.js'

/** For whoever runs it: lists the events that were set aside, has one tried again, or takes it off the list. */
export async function events(start: Start): Promise<void> {
  const [what = 'failed', id] = start.operands
  const { config, dataDir, log } = start
  await withDatabase(
    { url: config.DATABASE_URL, dataDir },
    log,
    async ({ prisma }) => {
      const { inbox } = openStore(prisma, realClock())
      switch (what) {
        case 'failed':
          return tell(await inbox.failures(failuresMax))
        case 'retry':
          return change(list, id, inbox.retry, 'is tried again by the next bot that looks, within half a minute.')
        case 'drop':
          return change(list, id, inbox.drop, 'is dropped.')
        default:
          throw misused(`I do not understand “events ${what}”.`)
      }
    },
    'use',
  )
}

const list: FailureList = { command: 'events', became: 'set aside' }
