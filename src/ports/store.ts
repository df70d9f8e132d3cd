import type { Books } from './books.js'
import type { ChatLife } from './chat-life.js'
import type { Commit } from './commit.js'
import type { Inbox } from './inbox.js'
import type { Jobs } from './jobs.js'
import type { Outbox } from './outbox.js'
import type { People } from './people.js'
import type { KeptRates } from './rates.js'
import type { Retention } from './retention.js'
import type { Schedules } from './schedules.js'

/** All that the storage of one process gives. Whoever works with it asks for the members it needs and no more. */
export interface Store {
  readonly books: Books
  readonly inbox: Inbox
  readonly commit: Commit
  readonly outbox: Outbox
  readonly jobs: Jobs
  readonly schedules: Schedules
  readonly retention: Retention
  readonly people: People
  readonly chatLife: ChatLife
  readonly rates: KeptRates
}
