import type { Message } from 'grammy/types'
import type { IncomingFile } from '../../src/chat/event.js'

/** The files of a message: of a photo its largest size; `id` is what `getFile` takes. */
export function filesOf(message: Message): readonly IncomingFile[] {
  const { photo, voice, audio, animation } = message
  // A moving picture comes as a document as well, and is never a bill.
  const document = animation === undefined ? message.document : undefined
  const largest = photo?.at(-1)
  return [
    ...(largest === undefined
      ? []
      : [{ id: largest.file_id, name: 'photo.jpg', mime: 'image/jpeg', sizeBytes: largest.file_size ?? 0 }]),
    ...(voice === undefined
      ? []
      : [
          {
            id: voice.file_id,
            name: 'voice.ogg',
            mime: voice.mime_type ?? 'audio/ogg',
            sizeBytes: voice.file_size ?? 0,
          },
        ]),
    ...(audio === undefined
      ? []
      : [
          {
            id: audio.file_id,
            name: audio.file_name ?? 'audio.mp3',
            mime: audio.mime_type ?? 'audio/mpeg',
            sizeBytes: audio.file_size ?? 0,
          },
        ]),
    ...(document === undefined
      ? []
      : [
          {
            id: document.file_id,
            name: document.file_name ?? 'document',
            mime: document.mime_type ?? 'application/octet-stream',
            sizeBytes: document.file_size ?? 0,
          },
        ]),
  ]
}
