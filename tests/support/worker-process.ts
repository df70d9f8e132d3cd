import { startWorker } from './working.js'

// Works on the books of the database named on the command line, with the queue on the Redis named behind it, until it is ended.
const [url, redisUrl] = process.argv.slice(2)
if (url === undefined) throw new Error('Which database?')

await startWorker(url, redisUrl === undefined ? {} : { REDIS_URL: redisUrl })
