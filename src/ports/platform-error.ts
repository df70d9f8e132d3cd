/** How a message fails to get out; delivery decides by these whether it is tried again. */
type DeliveryFailure =
  | 'left' // the bot is not in the chat, or the chat is gone
  | 'silenced' // the bot may not speak in the chat for now
  | 'rateLimited' // with the time to wait, where the system told it
  | 'unavailable' // unreachable or broken: later it may work
  | 'unauthorized' // the token is none, or may not do this yet
  | 'refused' // this call will never work
  | 'timeout'

type FileFailure = 'fileGone' | 'fileTooLarge'

/** How each outside system can fail. */
export interface FailureCodes {
  readonly telegram: DeliveryFailure | FileFailure | 'conflict' // somebody else asks for the bot's updates
  readonly slack: DeliveryFailure | FileFailure | 'fileRefused'
  readonly terminal: 'timeout' | 'fileGone'
  readonly gemini:
    | 'timeout'
    | 'aborted'
    | 'busy' // too many readings at once
    | 'paused' // after several failures in a row nobody is asked for a while
    | 'rateLimited'
    | 'overloaded'
    | 'unavailable'
    | 'rejected' // the key or the model
    | 'blocked'
    | 'truncated'
    | 'badAnswer'
    | 'fileTooLarge'
    | 'fileUnsupported'
    | 'fileRefused'
  readonly queue: 'timeout'
}

/** How any of them can fail. */
export type FailureCode = FailureCodes[keyof FailureCodes]

interface Details {
  readonly retryAfterMs?: number
  readonly cause?: unknown
}

type Failure = {
  [System in keyof FailureCodes]: [system: System, code: FailureCodes[System], details?: Details]
}[keyof FailureCodes]

/** The world failed: a platform, a model or a server did not do what was asked. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError'
  readonly system: keyof FailureCodes
  /** How it failed, for logs and decisions. */
  readonly code: FailureCode
  /** How long to wait before trying again, where the system said. */
  readonly retryAfterMs: number | undefined

  constructor(...[system, code, details = {}]: Failure) {
    super(`${system}: ${code}`, details.cause === undefined ? {} : { cause: details.cause })
    this.system = system
    this.code = code
    this.retryAfterMs = details.retryAfterMs
  }
}
