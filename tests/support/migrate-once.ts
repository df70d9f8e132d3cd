import { migrate } from '../../adapters/postgres/migrate.js'

// Applies the migrations of a folder to a database, both named on the command line.
const [url, migrationsDir] = process.argv.slice(2)
if (url === undefined || migrationsDir === undefined) throw new Error('Which database, and which migrations?')

await migrate({ url, migrationsDir })
