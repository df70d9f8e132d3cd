import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'

// `npm run learn orders` learns only which command is meant; it takes a minute.
const isPart = process.argv.includes('orders')
for (const part of isPart ? ['learn-orders'] : ['learn', 'learn-orders'])
  await import(pathToFileURL(await bundle(`src/main/${part}.ts`)).href)
