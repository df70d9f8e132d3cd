import { App, type Receiver } from '@slack/bolt'
import type { Log } from '../../src/log.js'
import type { Dispatch } from './dispatch.js'
import { clientOptions, quiet } from './web/client.js'

/** Has Bolt hand on what the receiver brings: to each kind of thing its listener. */
export function createApp(deps: {
  readonly receiver: Receiver
  readonly dispatch: Dispatch
  readonly apiUrl: string
  readonly log: Log
}): void {
  const { receiver, dispatch, apiUrl, log } = deps
  const app = new App({
    receiver,
    // Whose token is meant is found out by the dispatch, which can also say kindly that there is none.
    authorize: async () => ({}),
    convoStore: false,
    ignoreSelf: false,
    attachFunctionToken: false,
    tokenVerificationEnabled: false,
    logger: quiet(log),
    clientOptions: clientOptions(apiUrl, log),
  })
  app.event(/.*/u, async ({ body }) => dispatch.event(body))
  // Acknowledged when all is stored, and not before.
  app.command(/.*/u, async ({ body, ack }) => ack(await dispatch.command(body)))
  app.action({ type: 'block_actions' }, async ({ body, ack }) => {
    await dispatch.press(body)
    await ack()
  })
  app.view({ type: 'view_submission' }, async ({ body, ack }) => ack(await dispatch.form(body)))
  app.shortcut({ type: 'message_action' }, async ({ body, ack }) => {
    await dispatch.shortcut(body)
    await ack()
  })
}
