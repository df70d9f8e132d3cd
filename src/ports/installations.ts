import type { Platform } from '../chat/event.js'

/** Where a platform's app was let in: a workspace, or a whole organization, whose `team` is null then. */
export interface InstallationPlace {
  readonly enterprise: string | null
  readonly team: string | null
}

/** An app that was let in, and the token it works with there. */
export interface Installation extends InstallationPlace {
  readonly platform: Platform
  /** The bot's own user there. */
  readonly botUser: string
  readonly token: string
  readonly scopes: readonly string[]
  /** The user who let it in, where the platform tells. */
  readonly installedBy: string | null
  readonly installedAt: Date
}

/** The workspaces that let the app in. Tokens are kept sealed; one that cannot be opened is a sentence that names the setting. */
export interface Installations {
  /** Keeps it, instead of an earlier one of the same place. */
  save(installation: Installation): Promise<void>
  /** The workspace's own, or that of its organization; null where neither is there. */
  find(platform: Platform, place: InstallationPlace): Promise<Installation | null>
  /** Forgets the token, unless the app was let in anew after `upTo`: what the platform tells may come late. */
  forget(platform: Platform, place: InstallationPlace, upTo: Date): Promise<void>
}
