import { createWriteStream } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { IncomingFile } from '../../src/chat/event.js'
import type { View } from '../../src/chat/view.js'
import type { DrawChart, OpenFile } from '../../src/ports/delivery.js'
import type { ModelFile } from '../../src/ports/model.js'
import { PlatformError } from '../../src/ports/platform-error.js'

/** A file of a message, as it lies on the disk. */
export interface SavedFile {
  readonly path: string
  readonly mime: string
}

/** Where and from what the files of messages are written. */
export interface FileDesk {
  readonly filesDir: string
  readonly openFile: OpenFile
  readonly draw: DrawChart
}

const mimeByExtension: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.oga': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.wav': 'audio/wav',
  '.webp': 'image/webp',
}

/** Describes a file of this machine that a person hands over; null where there is no such file. */
export async function describeFile(path: string): Promise<IncomingFile | null> {
  const id = resolve(path)
  const found = await stat(id).catch(() => null)
  if (found === null || !found.isFile()) return null

  const mime = mimeByExtension[extname(id).toLowerCase()] ?? 'application/octet-stream'
  return { id, name: basename(id), mime, sizeBytes: found.size }
}

/** Reads a file that a person handed over. Throws a PlatformError where it is gone by now. */
export async function openTerminalFile({ id, mime }: IncomingFile): Promise<ModelFile> {
  const bytes = await readFile(id).catch((cause: unknown) => {
    throw new PlatformError('terminal', 'fileGone', { cause })
  })
  return { mime, bytes }
}

/** Long enough to keep a name readable, short enough for every file system together with its prefix. */
const fileNameMaxLength = 100

/** Writes the pictures and the files of one message. The message's id is in their names, so a repeated delivery writes the same ones again. */
export async function saveFiles(
  desk: FileDesk,
  messageId: string,
  { blocks, files }: Pick<View, 'blocks' | 'files'>,
): Promise<readonly SavedFile[]> {
  const saved: SavedFile[] = []
  const pathOf = async (name: string): Promise<string> => {
    await mkdir(desk.filesDir, { recursive: true })
    return resolve(join(desk.filesDir, `${messageId}-${saved.length + 1}-${safeFileName(name)}`))
  }
  for (const block of blocks) {
    const picture = block.kind === 'chart' ? await desk.draw(block.chart) : null
    if (picture === null) continue
    const path = await pathOf('chart.png')
    await writeFile(path, picture)
    saved.push({ path, mime: 'image/png' })
  }
  for (const file of files) {
    const path = await pathOf(file.name)
    await pipeline(desk.openFile(file), createWriteStream(path))
    saved.push({ path, mime: file.mime })
  }
  return saved
}

/** Keeps the end of a long name, because the extension is there. */
function safeFileName(name: string): string {
  return name
    .replace(/[^a-zA-Z0-9._-]+/gu, '-')
    .replace(/\.{2,}/gu, '.')
    .slice(-fileNameMaxLength)
}
