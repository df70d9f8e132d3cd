import { strict as assert } from 'node:assert'
import type { ExportRecipe, OutgoingFile } from '../../src/chat/view.js'
import { exportFile } from '../../src/export/index.js'
import type { TestBooks, TestChat } from './chat.js'

/** Asks for the export and opens the file that is answered. */
export async function exported(
  { books }: TestBooks,
  chat: TestChat,
  format: ExportRecipe['format'] = 'json',
): Promise<{ readonly file: OutgoingFile; readonly text: string }> {
  const heards = await chat.say(`Ana: /export ${format}`)
  const [file] = heards.all[0]?.view?.files ?? []
  assert(file?.recipe.kind === 'export', heards.text)
  const chunks: Uint8Array[] = []
  for await (const chunk of exportFile(books)(file.recipe)) chunks.push(chunk)
  return { file, text: Buffer.concat(chunks).toString('utf8') }
}
