import type { Press } from '../../chat/event.js'
import type { View } from '../../chat/view.js'
import { button, type Verb } from '../../decision/button.js'
import type { PressHandler, Situation } from '../../decision/command.js'
import { type Effects, effects, here, redraw, type Say } from '../../decision/effects.js'
import { commandNamed } from '../../decision/lookup.js'
import { type MemberId, newProposalId, type ProposalId } from '../../ids.js'
import type { Change, ProposalContent } from '../../ledger/change.js'
import type { Member } from '../../ledger/group.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import type { Home } from '../../ports/inbox.js'
import { sentence, text, view } from '../../present/view.js'
import { createWords, type Words } from '../../present/words.js'
import { claim } from '../claims/claim.js'
import { memberOf } from '../members/named-member.js'
import type { Heard } from '../proposals/hear.js'
import { openProposal, proposalExpiry } from '../proposals/proposals.js'
import { guestsLike } from './newcomers.js'
import { commandLine, doWaiting, draftLines, type Said, shares, sharing } from './waits.js'

type Newcomer = Extract<ProposalContent, { kind: 'newcomer' }>

// More buttons would be no question any more; further guests are claimed by name.
const guestsMax = 5

/** What has nothing to do with who shares, or says it itself. */
const unasked: ReadonlySet<string> = new Set(['claim', 'start', 'forgetme', 'leave', 'link'])

/**
 * Asks a newcomer who speaks whether they are a guest of that name, as long as that is not clear. What shares a sum waits for the
 * answer, typed or said; whatever else they say is answered first.
 */
export async function withNewcomerAsked(
  situation: Situation,
  event: Said,
  { newcomers, mentioned, heard }: Pick<Home, 'newcomers' | 'mentioned'> & { readonly heard: Heard | null },
  answered: () => Promise<Effects | Refusal>,
): Promise<Effects | Refusal> {
  const { sender, commands } = situation
  const guests = newcomers.includes(sender) ? guestsLike(situation.members, memberOf(situation.members, sender)) : []
  if (guests.length === 0) return answered()
  const command = event.kind === 'command' ? commandNamed(commands, event.name) : undefined
  const line = command === undefined ? null : commandLine(command.name, event, mentioned)
  const waiting = line !== null && sharing.has(line.command) ? [line] : draftLines(situation, heard)
  if (waiting.length > 0) return question(situation, sender, guests, { waiting, hint: 'waits' })
  const outcome = await answered()
  if (unasked.has(command?.name ?? '') || isRefusal(outcome)) return outcome
  if (shares(outcome)) {
    return line === null
      ? question(situation, sender, guests, { waiting: [], hint: 'again' })
      : question(situation, sender, guests, { waiting: [line], hint: 'waits' })
  }
  if (command !== undefined && command.looks !== 'never') return outcome
  const asked = outcome.says.length === 0 ? null : await askWhoCame(situation, sender)
  if (asked === null) return outcome
  return { ...outcome, changes: [...outcome.changes, ...asked.changes], says: [...outcome.says, ...asked.says] }
}

/** The same for a button: one that shares a sum is pressed again once it is clear who pressed it. */
export async function pressedByNewcomer(
  situation: Situation,
  press: Press,
  pressed: () => Promise<Effects | Refusal>,
): Promise<Effects | Refusal> {
  const { sender, members } = situation
  const guests = guestsLike(members, memberOf(members, sender))
  if (guests.length === 0 || saysWho.has(press.verb)) return pressed()
  const outcome = await pressed()
  if (isRefusal(outcome) || !shares(outcome)) return outcome
  return question(situation, sender, guests, { waiting: [], hint: 'again' })
}

/** With these somebody says who they are. */
const saysWho: ReadonlySet<string> = new Set<Verb>(['in', 'newcomerIs', 'newcomerNew', 'joinMe', 'joinNot'])

/** Asks somebody who has come into the chat, once. */
export async function askWhoCame(situation: Situation, member: MemberId): Promise<Effects | null> {
  const { books, group, members } = situation
  const guests = guestsLike(members, memberOf(members, member))
  if (guests.length === 0 || (await books.proposals.asksNewcomer(group.id, member))) return null
  return question(situation, member, guests, { waiting: [], hint: 'until' })
}

/** What waits for the answer, and what is said of it. */
interface Asking {
  readonly waiting: Newcomer['waiting']
  readonly hint: 'waits' | 'again' | 'until'
}

function question(
  { words, now }: Situation,
  member: MemberId,
  guests: readonly Member[],
  { waiting, hint }: Asking,
): Effects {
  const id = newProposalId()
  const asked = guests.slice(0, guestsMax)
  const content: Newcomer = { kind: 'newcomer', member, guests: asked.map((guest) => guest.id), waiting }
  const card = whoAreYouCard({ id, member, guests: asked, hint }, words)
  return effects([{ kind: 'proposal', id, content, expiresAt: proposalExpiry(now) }], here(card))
}

/** Asks somebody whether they are one of these guests. */
export function whoAreYouCard(
  { id, member, guests, hint }: { id: ProposalId; member: MemberId; guests: readonly Member[]; hint: Asking['hint'] },
  words: Words,
): View {
  const names = { list: guests.map((guest) => guest.name) }
  const ask = words.call([member], 'newcomer.ask', { member: { member }, names, count: guests.length })
  return view(
    [text(...ask), text(words.say(`newcomer.${hint}`, { count: guests.length }))],
    [
      ...guests.map((guest, place) => [
        button(words.say('button.newcomerIs', { name: guest.name }), 'newcomerIs', id, place),
      ]),
      [button(words.say('button.newcomerNew'), 'newcomerNew', id)],
    ],
  )
}

/** I am that guest: as with /claim, whoever is on the guest's entries is asked; what waited goes on. */
export const pressNewcomerIs: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const open = await openQuestion(situation, press.id)
    if (isRefusal(open)) return open
    const guest = situation.members.find(
      ({ id, person }) => id === open.content.guests[press.version] && person === null,
    )
    if (guest === undefined) return refuse('buttonExpired')
    const done = await claim.run(situation, { argument: guest.name, mentions: [], files: [] })
    if (isRefusal(done) || 'question' in done) return isRefusal(done) ? done : refuse('buttonExpired')
    return goOn(situation, open, done)
  },
}

/** I am somebody else: from now on they share like everybody. */
export const pressNewcomerNew: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const open = await openQuestion(situation, press.id)
    if (isRefusal(open)) return open
    const member = { ...memberOf(situation.members, situation.sender), active: true }
    const names = { list: open.content.guests.map((guest) => ({ member: guest })) }
    const told = situation.words.say('newcomer.new', { member: { member: member.id }, names })
    return goOn(situation, open, effects([{ kind: 'member', member }], here(sentence(told))))
  },
}

async function openQuestion(
  situation: Situation,
  id: string,
): Promise<{ readonly id: ProposalId; readonly content: Newcomer } | Refusal> {
  const proposal = await openProposal(situation, id)
  if (isRefusal(proposal)) return proposal
  if (proposal.content.kind !== 'newcomer') return refuse('buttonExpired')
  if (proposal.content.member !== situation.sender)
    return refuse('notYourButton', { members: { member: proposal.content.member } })
  return { id: proposal.id, content: proposal.content }
}

/** What was decided takes the place of the question, and what waited for it is done on the tab as it is then. */
async function goOn(
  situation: Situation,
  { id, content }: { readonly id: ProposalId; readonly content: Newcomer },
  done: Effects,
): Promise<Effects | Refusal> {
  const closed: Change = { kind: 'proposalClosed', id, status: 'recorded' }
  const next = await doWaiting(afterwards(situation, done.changes), content.waiting)
  return effects([...done.changes, closed, ...next.changes], ...inPlace(done.says), ...next.says)
}

/** The first message stands where the question was. */
function inPlace(says: readonly Say[]): readonly Say[] {
  const first = says.find((say) => say.say === 'post')
  return says.map((say) => (say === first ? redraw(first.view) : say))
}

/** The tab with these changes: members as they are then, without the guests who turned out to be somebody. */
function afterwards(situation: Situation, changes: readonly Change[]): Situation {
  const changed = new Map(
    changes.flatMap((change) => (change.kind === 'member' ? [[change.member.id, change.member]] : [])),
  )
  const gone = new Set(changes.flatMap((change) => (change.kind === 'guestClaimed' ? [change.guest] : [])))
  const members = situation.members.filter(({ id }) => !gone.has(id)).map((member) => changed.get(member.id) ?? member)
  return { ...situation, members, words: createWords(situation.group, members) }
}
