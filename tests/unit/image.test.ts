import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const dockerfile = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8')

/** The instructions of the stage that becomes the image. */
const finalStage = dockerfile
  .slice(dockerfile.lastIndexOf('\nFROM '))
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))

test('the image does not run as root', () => {
  const users = finalStage.filter((line) => line.startsWith('USER '))

  expect(users).toEqual(['USER node'])
})

test('the image holds what the build left over, and installs nothing itself', () => {
  expect(finalStage).toContain('COPY --from=build /app/node_modules node_modules')
  expect(finalStage.filter((line) => line.startsWith('RUN '))).toEqual([])
  expect(dockerfile).toContain('RUN npm pkg delete devDependencies optionalDependencies && npm prune')
})

test('the base is one version of a Node that is still supported, and may be named by its digest', () => {
  const [, version] = /^ARG NODE=node:(\d+)\.\d+\.\d+-slim$/mu.exec(dockerfile) ?? []

  expect(['22', '24']).toContain(version)
  expect([...dockerfile.matchAll(/^FROM (\S+)/gmu)].map(([, base]) => base)).toEqual([
    '$'.concat('{NODE}'),
    '$'.concat('{NODE}'),
  ])
})

test('the image carries the migrations and the built program, and no sources', () => {
  const copies = finalStage.filter((line) => line.startsWith('COPY '))

  expect(copies).toContain('COPY prisma prisma')
  expect(copies).toContain('COPY --from=build /app/dist dist')
  expect(copies.join('\n')).not.toMatch(/\b(src|adapters|tests|[.]env)\b/)
})

test('the role is an argument of the image', () => {
  expect(finalStage.at(-1)).toBe('ENTRYPOINT ["node", "bin/tabkeeper.mjs"]')
})
