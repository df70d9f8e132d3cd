import type { CodeRecipe } from '../chat/view.js'
import { exportFile } from '../export/index.js'
import type { Books } from '../ports/books.js'
import type { OpenFile } from '../ports/delivery.js'

/** Makes what a message promised to bring along, when it goes out. */
export function createOpenFile(books: Books): OpenFile {
  const exported = exportFile(books)
  return ({ recipe }) => (recipe.kind === 'export' ? exported(recipe) : drawn(recipe))
}

async function* drawn(recipe: CodeRecipe): AsyncIterable<Uint8Array> {
  const { drawCode } = await import('../../adapters/charts/code.js')
  yield await drawCode(recipe)
}
