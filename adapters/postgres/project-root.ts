import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder that holds package.json, and so prisma/: found by walking up from this file, because the code runs both from
 * its source and from a bundle that lies somewhere else. Throws when there is none.
 */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('No package.json above the program: it was installed incompletely.')
    folder = parent
  }
  return folder
}
