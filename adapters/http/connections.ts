import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Keeps no more connections than this. Whoever comes beyond takes the place of the one that has been waited for longest: whose
 * request is not whole yet, or which has none. So nobody who only holds connections keeps others out.
 */
export function limitConnections(server: Server, max: number): void {
  const waitedFor = new Set<Socket>()
  let open = 0
  server.on('connection', (socket) => {
    open += 1
    waitedFor.add(socket)
    socket.once('close', () => {
      open -= 1
      waitedFor.delete(socket)
    })
    const [longest] = waitedFor
    if (open > max) longest?.destroy()
  })
  server.on('request', (request, response) => {
    const { socket } = request
    request.once('end', () => waitedFor.delete(socket))
    response.once('close', () => {
      if (!socket.destroyed) waitedFor.add(socket)
    })
  })
}
