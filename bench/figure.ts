/** The measurements by the letters that `--only` takes. */
export const measurements = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'r', 's'] as const
export type Measurement = (typeof measurements)[number]

/** What a figure should be. */
export interface Goal {
  readonly of: 'value' | 'ratio'
  readonly is: 'atLeast' | 'atMost'
  readonly figure: number
}

/** One line of the result. */
export interface Figure {
  readonly measurement: Measurement
  readonly what: string
  readonly value: number
  readonly unit: string
  /** What the value was divided by, measured in the same run. */
  readonly ratio?: { readonly to: string; readonly base: number; readonly figure: number }
  readonly goal?: Goal
}

/** The ratio of a value to another one of the same run. */
export const ratioTo = (to: string, value: number, base: number) => ({ to, base, figure: value / base })

/** Whether a figure is what it should be; null where nothing is asked of it. */
export function isMet({ value, ratio, goal }: Figure): boolean | null {
  if (goal === undefined) return null
  const figure = goal.of === 'value' ? value : ratio?.figure
  if (figure === undefined) return false
  return goal.is === 'atLeast' ? figure >= goal.figure : figure <= goal.figure
}
