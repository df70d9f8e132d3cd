import { startEmbedded } from '../../adapters/postgres/embedded.js'

// Owns the embedded database of the folder named on the command line until SIGTERM. The first line of output is the URL,
// or the sentence that says why not.
const [dataDir] = process.argv.slice(2)
if (dataDir === undefined) throw new Error('Which folder?')

try {
  const embedded = await startEmbedded({ dataDir })
  const alive = setInterval(() => {}, 60_000)
  process.once('SIGTERM', async () => {
    await embedded.stop()
    clearInterval(alive)
    process.exitCode = 7
  })
  // Whoever reads this may send the signal at once.
  process.stdout.write(`${embedded.url}\n`)
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
