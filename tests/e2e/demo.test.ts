import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { runProgram } from '../support/program.js'

test('the demo plays the evening that README.md shows, and ends with everybody even', async () => {
  const readme = await readFile('README.md', 'utf8')
  const [, evening = ''] = /```text\n(.*?)\n```/su.exec(readme) ?? []

  const { code, output, errors } = await runProgram(['demo'])

  expect(errors).toBe('')
  expect(code).toBe(0)
  expect(evening).toContain('Shall I write this down?')
  expect(output).toContain(evening)
  expect(output.trimEnd().split('\n> Cy: /balance\n').at(-1)).toMatch(/^All square: nobody owes anybody\./u)
})
