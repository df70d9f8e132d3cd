import { type DestinationStream, destination, type Level, pino } from 'pino'

/**
 * Facts that a line may carry beside its message: ids, counts, durations, codes, and the error under `err`.
 * Never a name, a text somebody wrote, or an amount: logs outlive `/forgetme`.
 */
export type LogFacts = Readonly<Record<string, unknown>>

/** What everybody logs through; one JSON object a line. Messages are constant sentences, all that varies is a fact. */
export interface Log {
  debug(facts: LogFacts, message: string): void
  info(facts: LogFacts, message: string): void
  warn(facts: LogFacts, message: string): void
  error(facts: LogFacts, message: string): void
}

/** Keys under which a person's words, names or money would travel; hidden even if somebody logs a whole object by mistake. */
const PERSONAL = ['text', 'name', 'names', 'title', 'description', 'evidence', 'amount', 'amountMinor', 'money']
const SECRET = ['token', 'secret', 'authorization', 'key', 'password', 'connectionString']

/** What is said more often than this within a minute is said again and again during an outage, and drowns everything else. */
const SAID_MAX = { warn: 5, error: 60 }
const MINUTE_MS = 60_000

/** A chain of causes longer than this says nothing new. */
const CAUSES_MAX = 4

/**
 * A log of everything at `level` and above on `output`: by default stderr, since stdout belongs to the chat.
 * It is written at once, so the last line before a crash is there. The same warning or error is written so often a minute at most;
 * the first line of the next minute tells as `unsaid` how many were left out.
 */
export function createLog(
  level: Level | 'silent',
  output: DestinationStream = destination({ fd: 2, sync: true }),
): Log {
  const lines = createLines(level, output)
  return {
    debug: (facts, message) => lines.debug(facts, message),
    info: (facts, message) => lines.info(facts, message),
    warn: seldom(SAID_MAX.warn, (facts, message) => lines.warn(facts, message)),
    error: seldom(SAID_MAX.error, (facts, message) => lines.error(facts, message)),
  }
}

/** Messages are constant sentences, so that few are remembered. */
function seldom(saidMax: number, say: Log['warn']): Log['warn'] {
  const minutes = new Map<string, { beganAt: number; said: number }>()
  return (facts, message) => {
    const now = performance.now()
    const minute = minutes.get(message)
    if (minute !== undefined && now - minute.beganAt < MINUTE_MS) {
      minute.said += 1
      if (minute.said <= saidMax) say(facts, message)
      return
    }
    minutes.set(message, { beganAt: now, said: 1 })
    const unsaid = Math.max(0, (minute?.said ?? 0) - saidMax)
    say(unsaid === 0 ? facts : { ...facts, unsaid }, message)
  }
}

function createLines(level: Level | 'silent', output: DestinationStream): Log {
  const hidden = [...PERSONAL, ...SECRET]
  return pino(
    {
      level,
      base: null,
      serializers: { err: (error: unknown) => describeError(error, CAUSES_MAX) },
      redact: { paths: hidden.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[hidden]' },
    },
    output,
  )
}

/** Only what locates a fault: a database error's `detail` quotes the row it refused, so other properties stay out. */
function describeError(error: unknown, causesLeft: number): object {
  if (!(error instanceof Error)) return { type: typeof error }

  return {
    type: error.name,
    code: 'code' in error ? error.code : undefined,
    ...(isOfDatabase(error) ? describeDatabaseError(error) : { stack: error.stack }),
    cause: error.cause === undefined || causesLeft === 0 ? undefined : describeError(error.cause, causesLeft - 1),
  }
}

/** The driver's own errors tell a severity; Prisma wraps them under names of its own. */
const isOfDatabase = (error: Error): boolean =>
  'severity' in error || /^(?:PrismaClient|DriverAdapter)/u.test(error.name)

/** A database repeats in its message what it could not read, and how much it could not take: values go, names of tables stay. */
function describeDatabaseError({ message, stack = '' }: Error): object {
  const frames = stack.slice(Math.max(0, stack.indexOf('\n    at ')))
  const said = message.replaceAll(/: "[^"]*"/gu, ': "…"').replaceAll(/\d+(?:[.,]\d+)*/gu, '#')
  return { state: /Code: `(\w{5})`/u.exec(message)?.[1], stack: `${said}${frames}` }
}
