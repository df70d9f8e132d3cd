import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type Answer, productRole, type Task } from './tasks.js'

/** A process of its own that plays the product, so that what the benchmark itself uses does not count. */
export interface ProductProcess {
  readonly pid: number
  ask(task: Task): Promise<readonly number[]>
  stop(): Promise<void>
  /** Ends it like a power cut. */
  kill(): Promise<void>
}

/** Starts this very program in the product's role. */
export async function startProductProcess(program: string): Promise<ProductProcess> {
  const child = fork(program, [productRole], { execArgv: ['--expose-gc', '--enable-source-maps'] })
  await once(child, 'spawn')
  const { pid } = child
  if (pid === undefined) throw new Error('A process that was spawned has an id.')
  return {
    pid,
    ask: (task) => ask(child, task),
    stop: async () => {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
    kill: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function ask(child: ChildProcess, task: Task): Promise<readonly number[]> {
  const controller = new AbortController()
  const answered = once(child, 'message', { signal: controller.signal })
  const ended = once(child, 'exit', { signal: controller.signal }).then(([code]) => {
    throw new Error(`the measured process ended with ${code}`)
  })
  try {
    child.send(task)
    const [said]: Answer[] = await Promise.race([answered, ended])
    if (said === undefined || 'failure' in said) throw new Error(`${task.kind} failed: ${said?.failure}`)
    return said.numbers
  } finally {
    controller.abort()
    // Whichever of the two did not win is aborted now, and that is no failure.
    await Promise.allSettled([answered, ended])
  }
}

/** The most memory a running process has had resident, in bytes; null where the system does not tell. */
export async function peakBytes(pid: number): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
    return kibibytes === undefined ? null : Number(kibibytes) * 1024
  } catch {
    return null
  }
}
