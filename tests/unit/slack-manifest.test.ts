import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { slackManifest } from '../../adapters/slack/install/manifest.js'
import { commands } from '../../src/bot/registry.js'
import { manifestText } from '../../src/main/slack-manifest.js'

interface Manifest {
  readonly features: {
    readonly slash_commands: readonly { readonly usage_hint: string; readonly should_escape: boolean; url?: string }[]
  }
  readonly settings: {
    readonly socket_mode_enabled: boolean
    readonly event_subscriptions: { readonly request_url?: string; readonly bot_events: readonly string[] }
    readonly interactivity: { readonly request_url?: string }
  }
  readonly oauth_config: { readonly redirect_urls?: readonly string[]; readonly scopes: { readonly bot: string[] } }
}

const manifest = (publicUrl: string | null): Manifest => JSON.parse(manifestText(publicUrl))

test('adapters/slack/manifest.json is what “tabkeeper slack-manifest” prints', () => {
  const written = readFileSync(new URL('../../adapters/slack/manifest.json', import.meta.url), 'utf8')

  expect(written).toBe(manifestText(null))
})

test('the slash command hints at every command of the registry', () => {
  const [tab] = manifest(null).features.slash_commands

  const hinted = tab?.usage_hint.split(' | ').map((hint) => hint.split(' ')[0])

  expect(hinted?.toSorted()).toEqual(commands.map(({ name }) => name).toSorted())
  expect(tab?.should_escape).toBe(true)
})

test('however many commands there are, the hint fits', () => {
  const many = Array.from({ length: 500 }, (_, place) => ({ name: `command${place}`, summary: '' }))

  const [tab] = (slackManifest({ commands: many, publicUrl: null }) as Manifest).features.slash_commands

  expect(tab?.usage_hint.length).toBeLessThanOrEqual(1_000)
})

test('without an address it is for Socket Mode; with one everything comes in there', () => {
  const socket = manifest(null)
  const http = manifest('https://tab.example.org/')

  expect(socket.settings.socket_mode_enabled).toBe(true)
  expect(JSON.stringify(socket)).not.toContain('request_url')
  expect(http.settings.socket_mode_enabled).toBe(false)
  expect(http.settings.event_subscriptions.request_url).toBe('https://tab.example.org/slack/events')
  expect(http.settings.interactivity.request_url).toBe('https://tab.example.org/slack/events')
  expect(http.features.slash_commands[0]?.url).toBe('https://tab.example.org/slack/events')
  expect(http.oauth_config.redirect_urls).toEqual(['https://tab.example.org/slack/oauth_redirect'])
})

test('it asks for no scope that an event or a call does not need', () => {
  const { scopes } = manifest(null).oauth_config

  expect(scopes.bot.filter((scope) => /admin|write\.public|customize|:manage|search/u.test(scope))).toEqual([])
  expect(scopes.bot.filter((scope) => scope.endsWith(':write'))).toEqual(['chat:write', 'files:write', 'pins:write'])
})
