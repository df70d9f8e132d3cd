import type { PressHandler, Situation } from '../../decision/command.js'
import { type Effects, effects, everywhere, redraw, type Say, toast } from '../../decision/effects.js'
import type { Change } from '../../ledger/change.js'
import { restore, reverse, takeBack } from '../../ledger/decide.js'
import { type Entry, isActive } from '../../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import type { EntryEvent } from '../../ports/entries.js'
import { sentence } from '../../present/view.js'
import { type Arrival, type CardDetails, entryCard, paymentEnds, titleOf } from './entry-card.js'
import { entryPressed } from './find-entry.js'

/** Whether the payee has confirmed a payment. */
export async function arrivalOf(situation: Situation, entry: Entry): Promise<Arrival> {
  if (entry.kind !== 'payment') return 'asked'
  if (await isConverted(situation, entry)) return 'converted'
  return arrivalIn(await eventsOf(situation, entry), entry)
}

async function isConverted({ rates }: Situation, { kind, id }: Entry): Promise<boolean> {
  return kind === 'payment' && (await rates.conversions([id])).length > 0
}

function arrivalIn(events: readonly EntryEvent[], entry: Entry): Arrival {
  if (entry.kind !== 'payment') return 'asked'
  if (entry.createdBy === paymentEnds(entry).to) return 'confirmed'
  return events.some(({ what }) => what === 'paymentConfirmed') ? 'confirmed' : 'asked'
}

/** The life of this very version. */
async function eventsOf({ books, group }: Situation, entry: Entry): Promise<readonly EntryEvent[]> {
  const events = await books.entries.events(group.id, entry.number)
  return events.filter(({ version }) => version === entry.version)
}

/** What a card tells beside its entry: whether a payment has arrived, and what its version changed. */
export async function detailsOf(situation: Situation, entry: Entry): Promise<CardDetails> {
  const { books, group } = situation
  const before =
    entry.replaces === null
      ? null
      : ((await books.entries.versions(group.id, entry.number)).find(({ version }) => version === entry.replaces) ??
        null)
  const revision = before === null ? null : { before, by: entry.createdBy }
  const events = entry.kind === 'payment' || entry.turns > 0 ? await eventsOf(situation, entry) : []
  const turnedBy = events.findLast(({ what }) => what === 'reversed' || what === 'restored')?.by ?? null
  const arrival = (await isConverted(situation, entry)) ? 'converted' : arrivalIn(events, entry)
  return { arrival, revision, by: entry.createdBy, turnedBy }
}

/** A press on a card that no longer shows how things are: says so and redraws the card. */
export async function stale(situation: Situation, entry: Entry): Promise<Effects> {
  const card = entryCard(entry, situation.words, await detailsOf(situation, entry))
  return effects([], redraw(card), toast(situation.words.say('toast.cardRefreshed')))
}

/** The version that counts again because a newer one was taken back. */
async function broughtBack({ books }: Situation, entry: Entry, changes: readonly Change[]): Promise<Entry | null> {
  const other = changes.find((change) => change.kind === 'turn' && change.entry !== entry.id)
  return other?.kind === 'turn' ? books.entries.byId(other.entry) : null
}

// Whoever takes back what they have just written knows, and so do those who saw it appear.
const freshMs = 10 * 60_000

/** A card that is drawn anew notifies nobody: what becomes of somebody else's entry, or of an older one, is a message too. */
function toldOfPress(
  { words, sender, now }: Situation,
  entry: Entry,
  turns: number,
  { arrival, before }: { readonly arrival: Arrival | null; readonly before: Entry | null },
): readonly Say[] {
  if (turns === entry.turns) return []
  if (entry.createdBy === sender && now.getTime() - entry.createdAt.getTime() < freshMs) return []
  const key =
    arrival === 'disputed'
      ? 'entry.notReceivedTold'
      : isActive({ turns })
        ? 'entry.broughtBackTold'
        : 'entry.takenBackTold'
  const shown = before ?? entry
  const amount = { amountMinor: shown.totalMinor, currency: shown.currency }
  const values = { who: { member: sender }, number: entry.number, description: titleOf(shown, words), amount }
  return [everywhere(sentence(words.say(before === null ? key : 'undo.version', values)))]
}

function entryPress(
  decide: (situation: Situation, entry: Entry) => Promise<readonly Change[] | Refusal>,
  arrivalAfter?: Arrival,
): PressHandler {
  return {
    isForAll: false,
    async run(situation, press) {
      const entry = await entryPressed(situation, press.id)
      if (isRefusal(entry)) return entry
      if (entry.turns !== press.version) return stale(situation, entry)
      const changes = await decide(situation, entry)
      if (isRefusal(changes)) return changes.refused === 'notYourButton' ? changes : stale(situation, entry)
      const turns = entry.turns + changes.filter((change) => change.kind === 'turn' && change.entry === entry.id).length
      const { words, sender } = situation
      const details: CardDetails = {
        ...(await detailsOf(situation, entry)),
        ...(arrivalAfter === undefined ? {} : { arrival: arrivalAfter }),
        ...(turns === entry.turns ? {} : { turnedBy: sender }),
      }
      return effects(
        changes,
        redraw(entryCard({ ...entry, turns }, words, details)),
        ...toldOfPress(situation, entry, turns, {
          arrival: arrivalAfter ?? null,
          before: await broughtBack(situation, entry, changes),
        }),
      )
    },
  }
}

const versionsOf = (situation: Situation, entry: Entry) =>
  situation.books.entries.versions(situation.group.id, entry.number)

/** Undo on a card: this entry no longer counts; the version it replaced counts again. */
export const pressUndo = entryPress(async (situation, entry) => takeBack(entry, await versionsOf(situation, entry)))

/** Bring back on a card. */
export const pressRestore = entryPress(async (situation, entry) => restore(entry, await versionsOf(situation, entry)))

/** The payee says that a payment has arrived. */
export const pressConfirm = entryPress(
  async (situation, entry) =>
    unlessPayee(situation, entry) ?? [{ kind: 'activity', what: 'paymentConfirmed', entry: entry.id, detail: '' }],
  'confirmed',
)

/** The payee says that a payment has not arrived: it no longer counts. */
export const pressDispute = entryPress(
  async (situation, entry) => unlessPayee(situation, entry) ?? reverse(entry),
  'disputed',
)

function unlessPayee(situation: Situation, entry: Entry): Refusal | null {
  if (entry.kind !== 'payment') return refuse('buttonExpired')
  const { to } = paymentEnds(entry)
  return to === situation.sender ? null : refuse('notYourButton', { members: { member: to } })
}
