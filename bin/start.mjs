import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { endWithNpm } from './with-npm.mjs'

endWithNpm()
// What starts is always what is on disk: bundling takes less time than noticing that one forgot to build.
process.setSourceMapsEnabled(true)
await import(pathToFileURL(await bundle('src/main.ts')).href)
