import type { Api } from 'grammy'
import type { IncomingFile } from '../../src/chat/event.js'
import type { ModelFile } from '../../src/ports/model.js'
import { PlatformError } from '../../src/ports/platform-error.js'
import { toPlatformError } from './errors.js'
import { deadline } from './signal.js'

/** Telegram gives bots no larger files. */
const fileMaxBytes = 20_000_000
const downloadTimeoutMs = 20_000

/** Fetches files that somebody sent. Throws a PlatformError where one is gone, too large or out of reach. */
export function createDownload(api: Api, place: { readonly apiRoot: string; readonly token: string }) {
  return async ({ id, mime, sizeBytes }: IncomingFile): Promise<ModelFile> => {
    if (sizeBytes > fileMaxBytes) throw new PlatformError('telegram', 'fileTooLarge')
    const path = await pathOf(api, id)
    // An error of fetch may quote the address, and the token is part of it, so it is no cause here.
    const response = await fetch(`${place.apiRoot}/file/bot${place.token}/${path}`, {
      signal: AbortSignal.timeout(downloadTimeoutMs),
    }).catch(() => null)
    if (response === null || !response.ok || response.body === null) throw new PlatformError('telegram', 'fileGone')
    return { mime, bytes: await readAll(response.body) }
  }
}

async function pathOf(api: Api, id: string): Promise<string> {
  try {
    const { file_path: path } = await api.getFile(id, deadline(downloadTimeoutMs))
    if (path !== undefined) return path
  } catch (error) {
    throw toPlatformError(error)
  }
  throw new PlatformError('telegram', 'fileGone')
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of body) {
    sizeBytes += chunk.length
    if (sizeBytes > fileMaxBytes) throw new PlatformError('telegram', 'fileTooLarge')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
