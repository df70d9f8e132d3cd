import { decodePressed } from '../../adapters/slack/events/decode-actions.js'
import { blockActions } from '../../adapters/slack/events/payloads.js'
import { slackOutbound } from '../../adapters/slack/messages/deliver.js'
import { createResponseUrls } from '../../adapters/slack/messages/response-urls.js'
import { createClients } from '../../adapters/slack/web/client.js'
import { onlyWorkspace } from '../../adapters/slack/web/workspaces.js'
import type { ChatEvent } from '../../src/chat/event.js'
import { createLog } from '../../src/log.js'
import { startSlack } from '../support/slack-server.js'
import type { SlackShown } from '../support/slack-state.js'
import { fileContent, type Seen, type Stage } from './stage.js'

const person = { platform: 'slack', id: '-.T0HOME.U0ANA', name: 'Ana' } as const

/** Slack, seen through a server of its API and pressed through its payloads. */
export async function slackStage(): Promise<Stage> {
  const slack = await startSlack()
  const ana = slack.addUser({ id: 'U0ANA', name: 'Ana' })
  const channel = slack.open('trip', [ana])
  const { id: team, token, botUser } = slack.home
  const workspace = { enterprise: null, team, token, botUser }
  const log = createLog('silent')
  const outbound = slackOutbound({
    clientOf: createClients(slack.apiUrl, log),
    findWorkspace: onlyWorkspace(workspace),
    isCommand: () => false,
    openFile: async function* () {
      yield Buffer.from(fileContent)
    },
    responseUrls: createResponseUrls(() => new Date()),
    onlyYou: () => 'Only you see this:',
    redrawHome: async () => undefined,
    log,
  })

  async function press(message: SlackShown, label: string): Promise<ChatEvent> {
    const pressed = blockActions.parse(slack.pressParcel(ana, message, label).payload)
    const known = new Map([[ana.id, { name: 'Ana', standing: 'active', timezone: null, locale: null } as const]])
    const listener = { workspace, known, channel: null, now: new Date() }
    const event = decodePressed(String(pressed.trigger_id), pressed, listener)
    if (event === null) throw new Error('a press is an event')
    return event
  }

  const seenOf = (op: Seen['op'], message: SlackShown): Seen => ({
    op,
    text: message.text,
    buttons: message.buttons.map(({ label }) => ({ label, press: () => press(message, label) })),
    files: message.file === null ? [] : [{ mime: 'text/csv', content: message.file.content }],
  })

  return {
    chat: { platform: 'slack', chat: `-.${team}.${channel.id}` },
    person,
    deliver: async (delivery) => {
      const before = new Map(slack.shownIn(channel).map((message) => [message.ts, message]))
      const message = await outbound.deliver(delivery)
      const seen = slack.shownIn(channel).flatMap((after): Seen[] => {
        const earlier = before.get(after.ts)
        if (earlier === undefined) return [seenOf(delivery.reply.op === 'toast' ? 'toast' : 'post', after)]
        return earlier.edits === after.edits ? [] : [seenOf('edit', after)]
      })
      return { message, seen }
    },
    close: async () => {
      const notified = slack.shownIn(channel).flatMap((message) => message.notified)
      await slack.close()
      if (slack.problems.length > 0) throw new Error(`Slack would not have taken this:\n${slack.problems.join('\n')}`)
      if (notified.length > 0) throw new Error(`somebody was notified by accident: ${notified.join()}`)
    },
  }
}
