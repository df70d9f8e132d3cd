import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A line to a server, which can be made to hang: nothing comes through any more, and nobody is told. */
export interface Switchboard {
  readonly port: number
  /** Becomes true with the first connection. */
  isCalled(): boolean
  hang(): void
  close(): Promise<void>
}

/** Opens a line to the port of this machine; without one it hangs from the start. */
export async function openSwitchboard(target?: number): Promise<Switchboard> {
  const sockets = new Set<Socket>()
  let isHanging = target === undefined
  let isCalled = false

  function keep(socket: Socket): void {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  }
  const server = createServer((caller) => {
    isCalled = true
    keep(caller)
    if (isHanging || target === undefined) return void caller.pause()
    const callee = connect(target, '127.0.0.1')
    keep(callee)
    caller.pipe(callee).pipe(caller)
    caller.on('close', () => callee.destroy())
    callee.on('close', () => caller.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    isCalled: () => isCalled,
    hang: () => {
      isHanging = true
      for (const socket of sockets) socket.unpipe().pause()
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
