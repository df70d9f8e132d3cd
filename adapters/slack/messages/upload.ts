import type { OutgoingFile } from '../../../src/chat/view.js'
import type { OpenFile } from '../../../src/ports/delivery.js'
import { PlatformError } from '../../../src/ports/platform-error.js'
import type { Client } from '../web/client.js'
import type { Address } from '../web/ids.js'

/** Slack has to be told the size first, so the file is in memory; no export comes near this. */
const fileMaxBytes = 100_000_000
const uploadTimeoutMs = 120_000

/** A file, and what is said with it, in Slack's mark-up; null where nothing is. */
export interface Uploaded {
  readonly file: OutgoingFile
  readonly comment: string | null
}

/** Sends a file into a channel or thread, in the three steps that Slack asks for. It is seen only after the last. */
export async function upload(
  client: Client,
  openFile: OpenFile,
  { file, comment }: Uploaded,
  { channel, thread }: Address,
): Promise<void> {
  const bytes = await readAll(openFile(file))
  const { upload_url: address, file_id: id } = await client.files.getUploadURLExternal({
    filename: file.name,
    length: bytes.length,
  })
  if (address === undefined || id === undefined) throw new PlatformError('slack', 'unavailable')
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
    signal: AbortSignal.timeout(uploadTimeoutMs),
  }).catch((error: unknown) => {
    throw new PlatformError('slack', 'unavailable', { cause: error })
  })
  await response.body?.cancel()
  if (!response.ok) throw new PlatformError('slack', 'unavailable')
  const files: [{ id: string; title: string }] = [{ id, title: file.name }]
  const said = comment === null ? {} : { initial_comment: comment }
  await client.files.completeUploadExternal(
    thread === null
      ? { files, channel_id: channel, ...said }
      : { files, channel_id: channel, thread_ts: thread, ...said },
  )
}

async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  const all: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of chunks) {
    sizeBytes += chunk.length
    if (sizeBytes > fileMaxBytes) throw new PlatformError('slack', 'refused')
    all.push(chunk)
  }
  return Buffer.concat(all)
}
