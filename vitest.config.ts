import { defineConfig } from 'vitest/config'
// biome-ignore lint/correctness/useImportExtensions: it is no TypeScript
import './bin/generate.mjs'

/** Real processes are started and killed; a loaded machine needs patience, a hang must still end. */
const DATABASE_TEST_TIMEOUT_MS = 60_000
/** Properties try a thousand cases; how long that takes says more of the machine than of the code. */
const PURE_TEST_TIMEOUT_MS = 30_000

export default defineConfig({
  test: {
    // Processes, not threads: tests send themselves signals and WebAssembly memory is not given back.
    pool: 'forks',
    maxWorkers: 4,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: PURE_TEST_TIMEOUT_MS,
          // They keep nothing and share the modules that they have read: half the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/unit/**'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: DATABASE_TEST_TIMEOUT_MS,
          hookTimeout: DATABASE_TEST_TIMEOUT_MS,
        },
      },
    ],
  },
})
