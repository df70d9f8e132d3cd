import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type CorpusCase, parseCase } from '../evaluation/corpus.js'
import type { PackedWeights } from '../language/sentence/packed-weights.js'

/** The messages of folders, and what they are known by. */
export const readCorpus = (
  folders: readonly string[],
): { readonly cases: readonly CorpusCase[]; readonly source: string } => {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  )
  const lines = files.flatMap((file) => file.split('\n').filter((line) => line !== ''))
  return {
    cases: lines.map((line, index) => parseCase(line, index + 1)),
    source: createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16),
  }
}

/** Writes weights as a file of the program, and says so. */
export const writeWeights = (
  target: string,
  { about, types }: { readonly about: string; readonly types: string },
  weights: Float32Array,
  { proposes, proposesSeveral, offers, source }: Omit<PackedWeights, 'step' | 'weights'>,
): void => {
  const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  const packed = Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / step)).buffer).toString('base64')
  writeFileSync(
    target,
    `import type { PackedWeights } from '${types}'

// Made by npm run learn; not to be edited by hand.

/** ${about} */
export const data: PackedWeights = {
  step: ${step},
  proposes: ${proposes},
  proposesSeveral: ${proposesSeveral},
  offers: ${offers},
  source: '${source}',
  weights:
    '${packed}',
}
`,
  )
  say(`\nWritten to ${target}.`)
}

export const say = (text: string) => process.stdout.write(`${text}\n`)
