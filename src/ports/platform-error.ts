/** An outside system that can fail. */
export type FailingSystem = 'telegram' | 'slack' | 'gemini' | 'terminal' | 'queue'

/** The world failed: a platform, a model or a server did not do what was asked. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError'
  readonly system: FailingSystem
  /** How it failed, for logs and decisions; each system's adapter lists its codes. */
  readonly code: string
  /** How long to wait before trying again, where the system said. */
  readonly retryAfterMs: number | undefined

  constructor(
    system: FailingSystem,
    code: string,
    details: { readonly retryAfterMs?: number; readonly cause?: unknown } = {},
  ) {
    super(`${system}: ${code}`, details.cause === undefined ? {} : { cause: details.cause })
    this.system = system
    this.code = code
    this.retryAfterMs = details.retryAfterMs
  }
}
