import { createRateLimit } from '../../adapters/limits/index.js'
import { rateLimited } from '../bot/rate-limit.js'
import type { Log } from '../log.js'
import type { Handle } from '../ports/delivery.js'
import type { GroupDefaults } from '../ports/inbox.js'

const minuteSeconds = 60
// Fifty events a second for a minute is more than fingers can do, and less than one process can take.
const personPerMinute = 3_000
// A channel of hundreds on a busy evening.
const chatPerMinute = 6_000
// About what one process can write; behind this the queue would only grow.
const allPerMinute = 60_000

/** Puts the limits of this process in front of what it does with events. */
export const limited = (handle: Handle, defaults: GroupDefaults, log: Log): Handle =>
  rateLimited(handle, {
    ofPerson: createRateLimit({ times: personPerMinute, seconds: minuteSeconds }),
    ofChat: createRateLimit({ times: chatPerMinute, seconds: minuteSeconds }),
    ofAll: createRateLimit({ times: allPerMinute, seconds: minuteSeconds }),
    mayTell: createRateLimit({ times: 1, seconds: minuteSeconds }),
    defaults,
    log,
  })
