import type { Block, View } from '../../chat/view.js'
import type { Command, Situation, Where } from '../../decision/command.js'
import { answerTo, type Effects, effects } from '../../decision/effects.js'
import { onOrOff } from '../../language/on-off.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { readWay } from '../../paying/read-way.js'
import { isPersonal, isUnreadable, type Way } from '../../paying/way.js'
import { shortened } from '../../present/shortened.js'
import { bold, code, sentence, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { masked, nameOf, writtenOut } from './rail-names.js'

/** More are no help to who has to choose one. */
const waysMax = 10

/** Tells how somebody likes to be paid, and keeps more of it. */
export const payme: Command = {
  name: 'payme',
  aliases: [],
  usage: '[how]',
  looks: 'bare',
  takesWords: false,
  async run(situation, { argument }) {
    const { books, group, sender } = situation
    const kept = (await books.paying.waysIn(group.id)).get(sender) ?? []
    const typed = argument.trim()
    if (typed === '') return answerTo(situation.where, waysCard(kept, situation.words, situation.where))
    if (onOrOff(typed) === 'off') return changed(situation, [])
    const order = /^(\S+)\s+(\S.*)$/su.exec(typed)
    const does = orders[order?.[1]?.toLowerCase() ?? '']
    return does === undefined ? keep(situation, kept, typed) : follow(situation, kept, does, order?.[2] ?? '')
  },
}

type Order = 'remove' | 'show' | 'hide'

/** What may be done with a way that is kept, in the words of all languages. */
const orders: Readonly<Record<string, Order>> = {
  remove: 'remove',
  delete: 'remove',
  quitar: 'remove',
  borrar: 'remove',
  show: 'show',
  mostrar: 'show',
  hide: 'hide',
  ocultar: 'hide',
}

function keep(situation: Situation, kept: readonly Way[], typed: string): Effects | Refusal {
  const way = readWay(typed)
  if (isUnreadable(way)) return refuse('wayUnreadable', { text: shortened(typed), problem: way.problem })
  const isSame = (other: Way): boolean =>
    other.rail === way.rail && (other.value === way.value || !(way.rail === 'iban' || way.rail === 'link'))
  const place = kept.findIndex(isSame)
  if (place < 0 && kept.length >= waysMax) return refuse('waysTooMany', { max: waysMax })
  return changed(situation, place < 0 ? [...kept, way] : kept.with(place, way))
}

function follow(situation: Situation, kept: readonly Way[], order: Order, which: string): Effects | Refusal {
  const wanted = which.trim().toLowerCase().replace(/\s+/gu, ' ')
  const isMeant = (way: Way, at: number): boolean =>
    wanted === String(at + 1) || wanted === way.rail || wanted === nameOf(way).toLowerCase()
  if (!kept.some(isMeant)) return refuse('wayNotKept', { text: shortened(which) })
  if (order === 'remove')
    return changed(
      situation,
      kept.filter((way, at) => !isMeant(way, at)),
    )
  return changed(
    situation,
    kept.map((way, at) => (isMeant(way, at) ? { ...way, isOpen: order === 'show' } : way)),
  )
}

function changed(situation: Situation, ways: readonly Way[]): Effects {
  const { sender, words } = situation
  const card = ways.length === 0 ? sentence(words.say('payme.nothingKept')) : waysCard(ways, words, situation.where)
  const said = answerTo(situation.where, card)
  return { ...effects([{ kind: 'waysSet', member: sender, ways }]), says: said.says }
}

/** What somebody can be paid by; where others read along, numbers of their own are hidden. */
export function waysCard(ways: readonly Way[], words: Words, where: Pick<Where, 'isPrivate' | 'isUnseen'>): View {
  if (ways.length === 0) return sentence(words.say('payme.none'))
  const isSeen = !where.isUnseen && !where.isPrivate
  const lines = ways.map((way, at): Block => {
    const shown = isSeen && !way.isOpen ? masked(way) : writtenOut(way)
    return text(`${at + 1}. ${nameOf(way)}: `, code(shown))
  })
  const hidden = ways.filter(({ isOpen }) => !isOpen)
  const first = hidden[0]
  return view([
    text(bold(words.say('payme.title'))),
    ...lines,
    ...(first === undefined
      ? []
      : [text(words.say('payme.hidden', { list: { list: hidden.map(nameOf) }, rail: first.rail }))]),
    ...(hidden.length === 0 && ways.some(isPersonal) ? [text(words.say('payme.shown'))] : []),
    text(words.say('payme.hint')),
  ])
}
