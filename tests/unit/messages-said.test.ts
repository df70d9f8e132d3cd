import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../../src/locales/en.js'

/** All that can say something, as text. */
const sources = ['src', 'adapters']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.ts') && !/locales|generated/u.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** Everything between quotes. */
const literals = new Set([...sources.matchAll(/'([\w.]+)'/gu)].map(([, literal = '']) => literal))

/** The keys that are put together, as patterns: `button.${verb}` is any word behind `button.`. */
const patterns = [
  ...new Set([...sources.matchAll(/`((?:[\w.]|\$\{[^`{}]*\})+)`/gu)].map(([, template = '']) => template)),
]
  .map((template) => template.replace(/\$\{[^}]*\? '(\w+)' : '(\w+)'\}/gu, '(?:$1|$2)').replaceAll('.', '\\.'))
  .map((template) => template.replace(/\$\{[^}]*\}/gu, '([\\w.]+)'))
  // One of nothing but words from elsewhere would fit every key.
  .filter((pattern) => /[a-z]/iu.test(pattern.replaceAll('([\\w.]+)', '')))
  .map((pattern) => new RegExp(`^${pattern}$`, 'u'))

/** Whether the code holds the key, or its parts: what a pattern leaves open has to stand somewhere between quotes. */
const isSaid = (key: string): boolean =>
  literals.has(key) ||
  patterns.some((pattern) => {
    const open = pattern.exec(key)?.slice(1)
    return open?.every((word) => literals.has(word)) ?? false
  })

test('every message is said somewhere', () => {
  const silent = Object.keys(en).filter((key) => !isSaid(key))

  expect(silent).toEqual([])
})

test('a message that nobody says is noticed, also among those whose keys are put together', () => {
  const invented = ['balance.titleOfNobody', 'refusal.neverRefused', 'button.neverPressed', 'command.whistle.summary']

  expect(invented.filter(isSaid)).toEqual([])
})
