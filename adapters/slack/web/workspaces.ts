/** The place of an installation: a workspace, or a whole organization, whose `team` is null then. */
export interface Place {
  readonly enterprise: string | null
  readonly team: string | null
}

/** A place where the app is installed, as far as the adapter has to know it. */
export interface Workspace extends Place {
  /** The bot's token (xoxb-…). */
  readonly token: string
  /** The user id that people mention, such as U0BOT. */
  readonly botUser: string
}

/** Where the app is installed; null where it is not, or not any more. */
export type FindWorkspace = (place: Place) => Promise<Workspace | null>

/** Finds the one workspace, or organization, that a token of its own stands for. */
export const onlyWorkspace =
  (only: Workspace): FindWorkspace =>
  async ({ enterprise, team }) => {
    // A server that stands in for Slack may not say whose token it is; then everything is.
    const isAny = only.team === null && only.enterprise === null
    const isHere = only.team === null ? only.enterprise === enterprise : only.team === team
    return isAny || isHere ? only : null
  }
