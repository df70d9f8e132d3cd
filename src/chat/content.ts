import type { Account, ChatEvent, Mention } from './event.js'

/**
 * What of an event has to be the same when it comes again. A redelivery may bear another time, and by then people and chats may be
 * called otherwise, in what was said as well: whoever is mentioned is known by their account, wherever their name ends.
 */
export function contentOf(event: ChatEvent): object {
  const { at, chatName, chatSize, crowd, inviteLink, initialSettings, ...content } = event
  const same = { ...content, from: event.from.id }
  switch (event.kind) {
    case 'message':
    case 'command': {
      const { repliedTo, mentions } = event
      const pickedBy = event.kind === 'message' ? event.pickedBy : undefined
      const answering = {
        ...same,
        ...(repliedTo === undefined ? {} : { repliedTo: repliedTo.id }),
        ...(pickedBy === undefined ? {} : { pickedBy: pickedBy.id }),
      }
      if (mentions.length === 0) return answering
      const said =
        event.kind === 'message'
          ? withAccounts('text', event.text, mentions)
          : withAccounts('argument', event.argument, mentions)
      return { ...answering, ...said }
    }
    case 'membersChanged':
      return { ...same, joined: event.joined.map(idOf), left: event.left.map(idOf) }
    case 'press':
    case 'botAdded':
    case 'botRemoved':
    case 'chatMoved':
      return same
  }
}

const idOf = ({ id }: Account): string => id

/** A text in pieces between its mentions, and who these are. */
function withAccounts(key: 'text' | 'argument', text: string, mentions: readonly Mention[]): object {
  const pieces: string[] = []
  let from = 0
  for (const { offset, length } of mentions) {
    pieces.push(text.slice(from, offset))
    from = offset + length
  }
  return { [key]: [...pieces, text.slice(from)], mentions: mentions.map(({ account }) => account.id) }
}
