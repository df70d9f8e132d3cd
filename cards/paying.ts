import { howToPayCard } from '../src/features/balances/how-to-pay.js'
import { waysCard } from '../src/features/paying/payme.js'
import { readWay } from '../src/paying/read-way.js'
import { isUnreadable, type Way } from '../src/paying/way.js'
import { ana, bo, type Chapter, euros, group } from './sample.js'

const ways = ['paypal.me/ana', 'iban DE33 1002 0500 0001 1947 00, Ana Ruiz', 'bizum 600 111 222'].flatMap(
  (typed): readonly Way[] => {
    const read = readWay(typed)
    return isUnreadable(read) ? [] : [read]
  },
)
const due = [{ from: bo.id, to: ana.id, amount: euros(2_000n) }]
const inGroup = { isPrivate: false, isUnseen: false }

export const paying: Chapter = {
  title: 'Getting paid',
  cards: (words) => [
    { title: '/payme before anything is kept', view: waysCard([], words, inGroup) },
    { title: '/payme in a group', view: waysCard(ways, words, inGroup) },
    { title: '/payme where nobody else reads it', view: waysCard(ways, words, { isPrivate: true, isUnseen: false }) },
    { title: 'how to pay, in a group', view: howToPayCard(due, new Map([[ana.id, ways]]), { group, words }, 'group') },
    {
      title: 'how to pay, for the payer',
      view: howToPayCard(due, new Map([[ana.id, ways]]), { group, words }, 'payer'),
    },
    { title: 'how to pay somebody who has not said', view: howToPayCard(due, new Map(), { group, words }, 'group') },
  ],
}
