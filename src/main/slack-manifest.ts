import { slackManifest } from '../../adapters/slack/install/manifest.js'
import { menus } from '../bot/menus.js'
import type { Start } from './options.js'

/** The manifest of the Slack app as a file holds it: for Socket Mode, or for HTTP where there is a public address. */
export function manifestText(publicUrl: string | null): string {
  const [english] = menus()
  const manifest = slackManifest({ commands: english?.commands ?? [], publicUrl })
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** Prints the manifest to paste at api.slack.com/apps. */
export async function printManifest({ config }: Start): Promise<void> {
  process.stdout.write(manifestText(config.PUBLIC_URL ?? null))
}
