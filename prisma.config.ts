import { defineConfig } from 'prisma/config'

// The Prisma command line wants to download a schema engine before it does anything. `prisma generate` never runs it, so
// any program that exists will do, and the client can be generated without a network. Migrations do not go through here:
// adapters/postgres/migrate.ts applies them with the same engine as WebAssembly.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
