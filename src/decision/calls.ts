import type { Reply } from '../chat/reply.js'
import type { Block, Span } from '../chat/view.js'
import type { MemberId } from '../ids.js'
import type { Books } from '../ports/books.js'

/**
 * The replies with the accounts of those whom they call, as far as these want to be called. Nobody is called by what they did
 * themselves.
 */
export async function withCalls(
  { links }: Pick<Books, 'links'>,
  replies: readonly Reply[],
  by: MemberId | null,
): Promise<readonly Reply[]> {
  const called = [...new Set(replies.flatMap(calledBy))].filter((member) => member !== by)
  if (called.length === 0) return replies
  const callable = await links.callable(called)
  const calling = (span: Span): Span =>
    span.calls === undefined
      ? span
      : { ...span, calls: { ...span.calls, accounts: callable.filter(({ member }) => member === span.calls?.member) } }
  return replies.map((reply) =>
    reply.op === 'toast'
      ? reply
      : { ...reply, view: { ...reply.view, blocks: reply.view.blocks.map(inSpans(calling)) } },
  )
}

const calledBy = (reply: Reply): readonly MemberId[] =>
  reply.op === 'toast'
    ? []
    : reply.view.blocks.flatMap((block) =>
        block.kind === 'text' ? block.spans.flatMap(({ calls }) => (calls === undefined ? [] : [calls.member])) : [],
      )

const inSpans =
  (change: (span: Span) => Span) =>
  (block: Block): Block =>
    block.kind === 'text' ? { ...block, spans: block.spans.map(change) } : block
