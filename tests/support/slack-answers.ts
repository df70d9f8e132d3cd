import { isObject } from './slack-checks.js'
import { viewProblems } from './slack-schema.js'
import type { SlackState, SlackView } from './slack-state.js'

/** What an answer to a modal does: nothing closes it, errors keep it open, a view takes its place. */
export function showAnswer(state: SlackState, problems: string[], view: SlackView, body: unknown): void {
  const action = isObject(body) ? body['response_action'] : undefined
  if (!isObject(body) || action === undefined) {
    state.views.delete(view.id)
    return
  }
  switch (action) {
    case 'errors': {
      const blocks = Array.isArray(view.content['blocks']) ? view.content['blocks'] : []
      const known = blocks.filter(isObject).map((block) => block['block_id'])
      const named = Object.keys(isObject(body['errors']) ? body['errors'] : {})
      problems.push(
        ...named.filter((id) => !known.includes(id)).map((id) => `an error for the block ${id}, which is none`),
      )
      return
    }
    case 'update':
    case 'push': {
      problems.push(...viewProblems('views.open', body['view']))
      const content = isObject(body['view']) ? body['view'] : {}
      const next = state.view(view.team, view.to, content, action === 'update' ? view.id : undefined)
      state.views.set(next.id, next)
      return
    }
    case 'clear':
      state.views.clear()
      return
    default:
      problems.push(`an answer to a modal that is none: ${String(action)}`)
  }
}
