/** What the page after an installation says; the sentences stand with all others, and `say` is handed in. */
export type InstallPhrase = 'done' | 'denied' | 'stateInvalid' | 'failed' | 'unreachable' | 'notStored' | 'tokenExpires'

/** What a sentence may name: where to begin again, and the workspace or organization that let the bot in. */
export interface InstallValues {
  readonly path: string
  readonly team: string
}

/** Says a sentence. */
export type SayInstall = (phrase: InstallPhrase, values: InstallValues) => string

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => signs[sign] ?? sign)

/** A page of one sentence that loads nothing and is kept nowhere. */
export const installPage = (status: number, sentence: string, cookie: string): Response =>
  new Response(
    `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tabkeeper</title><p>${escaped(sentence)}</p>`,
    {
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'",
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'set-cookie': cookie,
      },
    },
  )
