import type { ChatRef, MessageRef } from '../chat/event.js'
import { type View, wordsOf } from '../chat/view.js'
import type { MemberId } from '../ids.js'
import type { Change } from '../ledger/change.js'

/** How a message comes: with a sound, without one, or kept in sight. Where a platform cannot do that it comes like any other. */
type Manner = 'plain' | 'silent' | 'pinned'

/** A new message: here, where it was asked for, in every chat of the group, or in these chats. */
interface Post<To> {
  readonly say: 'post'
  readonly to: To
  readonly view: View
  readonly manner: Manner
}

/** A message that looks otherwise from now on: the one with the button that was pressed, or this one. */
interface Redraw<On> {
  readonly say: 'redraw'
  readonly on: On
  readonly view: View
  readonly manner: Exclude<Manner, 'silent'>
}

/** A short notice for the eyes of whoever typed or pressed. */
interface Toast {
  readonly say: 'toast'
  readonly text: string
  /** The whole of it, where the platform can show one person a message. */
  readonly view: View | null
}

/** What can be said though nobody asked: it names its place itself. */
export type Unasked = Post<'everywhere' | readonly ChatRef[]> | Redraw<MessageRef>

/** One thing that is said. In the list of an effect's says, those of one chat are in the order of saying. */
export type Say = Unasked | Post<'here'> | Redraw<'pressed'> | Toast

/** What a command, a press or a job comes to: written and said in one transaction, or not at all. */
export interface Effects<Said extends Say = Say> {
  readonly changes: readonly Change[]
  readonly says: readonly Said[]
  /** In whose name the changes are made; null for whoever asked, and for nobody in a job, which no entry may be. */
  readonly by: MemberId | null
}

export const effects = <Saids extends readonly Say[]>(
  changes: readonly Change[],
  ...says: Saids
): Effects<Saids[number]> => ({ changes, says, by: null })

/** There is nothing to be done, or not any more. */
export const nothing = effects([])

/** Says something and changes nothing. */
export const answer = (...views: readonly View[]): Effects => effects([], ...views.map(here))

const post = <const To>(to: To, view: View, manner: Manner): Post<To> => ({ say: 'post', to, view, manner })
export const here = (view: View) => post('here', view, 'plain')
export const everywhere = (view: View, manner: Manner = 'plain') => post('everywhere', view, manner)
export const inChats = (chats: readonly ChatRef[], view: View) => post(chats, view, 'plain')

const drawn = <const On>(on: On, view: View): Redraw<On> => ({ say: 'redraw', on, view, manner: 'plain' })
/** Redraws the message with the button that was pressed. */
export const redraw = (view: View) => drawn('pressed', view)
export const redrawAt = (on: MessageRef, view: View) => drawn(on, view)

/** The same message, kept in sight. */
export const pinned = <OneSay extends Post<'here'> | Redraw<MessageRef>>(say: OneSay): OneSay => ({
  ...say,
  manner: 'pinned',
})

export const toast = (text: string): Toast => ({ say: 'toast', text, view: null })

/** A message for the eyes of whoever asked, as its words alone where a platform shows one person no more. */
export const whisper = (view: View): Toast => ({ say: 'toast', text: wordsOf(view), view })

/** What was asked where nobody else saw it is answered there; anywhere else it is answered to all. */
export const answerTo = ({ isUnseen }: { readonly isUnseen: boolean }, view: View): Effects =>
  effects([], isUnseen ? whisper(view) : here(view))
