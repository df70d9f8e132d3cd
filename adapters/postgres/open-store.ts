import type { Clock } from '../../src/ports/clock.js'
import type { Store } from '../../src/ports/store.js'
import { createBalances } from './balances.js'
import { createCards } from './cards.js'
import { createChatLife } from './chat-life.js'
import { createCommit } from './commit.js'
import { createEntries } from './entries.js'
import type { PrismaClient } from './generated/client.js'
import { createGroups } from './groups.js'
import { createImports } from './imports.js'
import { createInbox } from './inbox.js'
import { createJobs } from './jobs.js'
import { createLinks } from './links.js'
import { createNotices } from './notices.js'
import { createOutbox } from './outbox.js'
import { createPaying } from './paying.js'
import { createPeople } from './people.js'
import { createPlans } from './plans.js'
import { createProposals } from './proposals.js'
import { createRates } from './rates.js'
import { createRetention } from './retention.js'
import { createSchedules } from './schedules.js'
import { createSpending } from './spending.js'
import { createWaiting } from './waiting.js'

/** The storage of one process on PostgreSQL. */
export function openStore(prisma: PrismaClient, clock: Clock): Store {
  const [entries, cards] = [createEntries(prisma), createCards(prisma)]
  const proposals = createProposals(prisma, cards)
  return {
    books: {
      entries,
      proposals,
      cards,
      groups: createGroups(prisma),
      balances: createBalances(prisma),
      spending: createSpending(prisma),
      waiting: createWaiting(prisma, { entries, proposals }),
      links: createLinks(prisma),
      plans: createPlans(prisma),
      notices: createNotices(prisma),
      imports: createImports(prisma),
      paying: createPaying(prisma),
    },
    inbox: createInbox(prisma),
    commit: createCommit(prisma),
    outbox: createOutbox(prisma, clock),
    jobs: createJobs(prisma),
    schedules: createSchedules(prisma),
    retention: createRetention(prisma),
    people: createPeople(prisma),
    chatLife: createChatLife(prisma, clock),
    rates: createRates(prisma),
  }
}
