import type { Books, Write } from '../../src/ports/books.js'
import type { Clock } from '../../src/ports/clock.js'
import { gather, together } from './gather.js'
import type { PrismaClient } from './generated/client.js'
import * as imports from './imports.js'
import * as read from './read.js'
import * as links from './read-links.js'
import * as positions from './read-positions.js'
import * as proposals from './read-proposals.js'
import * as reports from './read-reports.js'
import * as routines from './read-routines.js'
import * as standing from './read-standing.js'
import * as week from './read-week.js'
import { schedulesOf } from './schedules.js'
import { type Arrival, commit, delivered, receive } from './write.js'
import { commitInParts, isLarge } from './write-in-parts.js'

/** The books on PostgreSQL. */
export function createBooks(prisma: PrismaClient, clock: Clock): Books {
  const receiveGathered = gather((arrivals: readonly Arrival[]) => receive(prisma, arrivals), together)
  const commitGathered = gather((writes: readonly Write[]) => commit(prisma, writes), together)
  return {
    receive: (event, defaults) => receiveGathered({ event, defaults }),
    commit: (write) => (isLarge(write) ? commitInParts(prisma, write) : commitGathered(write)),
    delivered: (sequence, message) => delivered(prisma, sequence, message, clock.now()),
    undelivered: (platform) => read.undelivered(prisma, platform),
    unprocessed: (platform) => read.unprocessed(prisma, platform),
    balances: (group) => read.balances(prisma, group),
    debts: (group) => read.debts(prisma, group),
    entryByNumber: (group, number) => read.entryByNumber(prisma, group, number),
    entryById: (id) => read.entryById(prisma, id),
    versions: (group, number) => read.versions(prisma, group, number),
    entryEvents: (group, number) => read.entryEvents(prisma, group, number),
    history: (group, filter, offset, limit) => read.history(prisma, group, filter, offset, limit),
    balanceEffects: (group, member, currency, limit) => read.balanceEffects(prisma, group, member, currency, limit),
    debtEffects: (group, from, to, currency, limit) => read.debtEffects(prisma, group, { from, to }, currency, limit),
    spending: (group, days) => reports.spending(prisma, group, days),
    shares: (group, days) => reports.shares(prisma, group, days),
    weekSpending: (group, days, biggestMax) => week.weekSpending(prisma, group, days, biggestMax),
    waiting: (group, now, today) => week.waiting(prisma, group, now, today),
    courtesy: (group) => routines.courtesy(prisma, group),
    alert: (group) => routines.alert(prisma, group),
    remindedOn: (group, day) => routines.remindedOn(prisma, group, day),
    hadTurn: (group, kind, period) => routines.hadTurn(prisma, group, kind, period),
    lastOperation: (group, member) => read.lastOperation(prisma, group, member),
    proposal: (id) => proposals.proposal(prisma, id),
    proposalOnCard: (group, card) => proposals.proposalOnCard(prisma, group, card),
    proposalInThread: (group, thread) => proposals.proposalInThread(prisma, group, thread),
    proposalOfMessage: (group, words) => proposals.proposalOfMessage(prisma, group, words),
    cardOf: (proposal) => proposals.cardOf(prisma, proposal),
    latestProposal: (group, member) => proposals.latestProposal(prisma, group, member),
    learntCategory: (group, description) => proposals.learntCategory(prisma, group, description),
    stagedImport: (group, id) => imports.stagedImport(prisma, group, id),
    importParts: (group, id) => imports.importParts(prisma, group, id),
    importedAt: (group, hash) => imports.importedAt(prisma, group, hash),
    placesOf: (member, limit) => positions.placesOf(prisma, member, limit),
    waitingFor: (member, look) => positions.waitingFor(prisma, member, look),
    chatsOf: (group) => read.chatsOf(prisma, group),
    groupAt: (chat) => read.groupAt(prisma, chat),
    schedules: (group) => schedulesOf(prisma, group),
    series: (group) => standing.series(prisma, group),
    hasSeriesEntry: (group, number, day) => standing.hasSeriesEntry(prisma, group, number, day),
    budgets: (group) => standing.budgets(prisma, group),
    board: (group) => standing.board(prisma, group),
    group: (id) => read.group(prisma, id),
    cardCopies: (entries) => links.cardCopies(prisma, entries),
    linkCode: (hash) => links.linkCode(prisma, hash),
    linkUse: (person, since) => links.linkUse(prisma, person, since),
    accountsOf: (person) => links.accountsOf(prisma, person),
    privateChatOf: (account) => links.privateChatOf(prisma, account),
    linkEvents: (group, limit) => links.linkEvents(prisma, group, limit),
    sharedEntry: (one, other) => links.sharedEntry(prisma, one, other),
    allEntries: (group) => read.allEntries(prisma, group),
  }
}
