import type { ExportRecipe } from '../chat/view.js'
import type { GroupId } from '../ids.js'
import { csvText } from './csv.js'
import { hledgerText } from './hledger.js'
import { jsonText } from './json.js'
import { type ExportBooks, readTab, type Tab } from './tab.js'

type Format = ExportRecipe['format']

// Large enough that a file of a million entries is few writes, small enough to hold many exports at once.
const chunkCharacters = 65_536

const writers: Readonly<Record<Format, (tab: Tab) => AsyncIterable<string>>> = {
  json: jsonText,
  csv: csvText,
  hledger: hledgerText,
}

/** Opens the file that an export promised: the whole tab of a group in UTF-8, read from the books while it is taken. */
export const exportFile =
  (books: ExportBooks) =>
  ({ format, group }: ExportRecipe): AsyncIterable<Uint8Array> =>
    inChunks(format, books, group as GroupId)

async function* inChunks(format: Format, books: ExportBooks, group: GroupId): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder()
  let waiting = ''
  for await (const part of writers[format](await readTab(books, group))) {
    waiting += part
    if (waiting.length < chunkCharacters) continue
    yield encoder.encode(waiting)
    waiting = ''
  }
  yield encoder.encode(waiting)
}
