import { App, type Receiver } from '@slack/bolt'
import type { Log } from '../../../src/log.js'
import type { Intake } from '../dispatch.js'
import { clientOptions, quiet } from '../web/client.js'

/** Has Bolt hand on what the receiver brings: to each kind of thing its listener. */
export function createApp(deps: {
  readonly receiver: Receiver
  readonly intake: Intake
  readonly apiUrl: string
  readonly log: Log
}): void {
  const { receiver, intake, apiUrl, log } = deps
  const app = new App({
    receiver,
    // Whose token is meant is found out by the intake, which can also say kindly that there is none.
    authorize: async () => ({}),
    convoStore: false,
    ignoreSelf: false,
    attachFunctionToken: false,
    tokenVerificationEnabled: false,
    logger: quiet(log),
    clientOptions: clientOptions(apiUrl, log),
  })
  app.event(/.*/u, async ({ body }) => intake.event(body))
  // Acknowledged when all is stored, and not before.
  app.command(/.*/u, async ({ body, ack }) => ack(await intake.command(body)))
  app.action({ type: 'block_actions' }, async ({ body, ack }) => {
    await intake.press(body)
    await ack()
  })
  app.view({ type: 'view_submission' }, async ({ body, ack }) => ack(await intake.form(body)))
  app.shortcut({ type: 'message_action' }, async ({ body, ack }) => {
    await intake.shortcut(body)
    await ack()
  })
}
