/** How much is measured. The figures of `quick` only show that everything runs. */
export interface Sizes {
  /** How often the contenders of (a) take turns. */
  readonly rounds: number
  readonly roundSeconds: number
  /** Entries of the groups of (b), the smallest first: the others are compared with it. */
  readonly groupEntries: readonly number[]
  readonly latencySamples: number
  readonly starts: number
  readonly settleRuns: number
  /** How often (r) asks for each report. */
  readonly reportRuns: number
  /** Groups with a weekly summary. */
  readonly dueGroups: number
  /** How long (j) logs at a steady pace. */
  readonly steadySeconds: number
  /** How much (s) is asked in all, and how long it goes on, undisturbed and killed. */
  readonly commandsPerSecond: number
  readonly quietSeconds: number
  readonly killedSeconds: number
  /** How long (s) goes on while all else happens as well, how often something does, how long nothing can be written, and how many chats wait. */
  readonly faulty: {
    readonly seconds: number
    readonly everySeconds: number
    readonly readOnlySeconds: number
    readonly waitingChats: number
  }
  /** Lines of the file of (k). */
  readonly importLines: number
  /** Rounds of (g). */
  readonly readings: number
  /** Messages of each group in a round of (h). */
  readonly webhookMessages: number
  /** Entries of (f). */
  readonly entriesForMemory: number
}

export const fullSizes: Sizes = {
  rounds: 3,
  roundSeconds: 3,
  groupEntries: [1_000, 100_000, 1_000_000],
  latencySamples: 500,
  starts: 5,
  settleRuns: 9,
  reportRuns: 7,
  dueGroups: 100_000,
  steadySeconds: 20,
  commandsPerSecond: 500,
  quietSeconds: 30,
  killedSeconds: 120,
  faulty: { seconds: 300, everySeconds: 10, readOnlySeconds: 20, waitingChats: 50_000 },
  importLines: 10_000,
  readings: 15,
  webhookMessages: 40,
  entriesForMemory: 100_000,
}

export const quickSizes: Sizes = {
  rounds: 1,
  roundSeconds: 1,
  groupEntries: [100, 1_000, 10_000],
  latencySamples: 100,
  starts: 1,
  settleRuns: 3,
  reportRuns: 3,
  dueGroups: 5_000,
  steadySeconds: 3,
  commandsPerSecond: 100,
  quietSeconds: 5,
  killedSeconds: 25,
  faulty: { seconds: 25, everySeconds: 3, readOnlySeconds: 3, waitingChats: 1_000 },
  importLines: 500,
  readings: 3,
  webhookMessages: 10,
  entriesForMemory: 2_000,
}

/** The concurrencies of (a), and the highest of them. */
export const concurrencies = [1, 8, 32] as const
export const concurrencyMax = 32

/** A group of friends: what every group of the measurements has, unless it says otherwise. */
export const membersOfGroup = 5
