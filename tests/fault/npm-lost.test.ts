import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'

const root = join(import.meta.dirname, '../..')

test.each(['SIGTERM', 'SIGKILL'] as const)('the program ends when the npm that started it gets %s', async (signal) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tabkeeper-npm-'))
  const npm = spawn('npm', ['run', '--silent', 'chat', '--', '--json', '--data-dir', dataDir], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const lines: string[] = []
  npm.stdout.setEncoding('utf8').on('data', (text: string) => lines.push(text))
  npm.stdin.write('{"from":"Ana","text":"/add 60 dinner"}\n')
  await vi.waitFor(() => expect(lines.join('')).toContain('"op":"done"'), 30_000)

  // The program keeps the pipe of its output open for as long as it lives.
  const isOver = once(npm.stdout, 'end')
  npm.kill(signal)
  await isOver

  await rm(dataDir, { recursive: true, force: true })
})
