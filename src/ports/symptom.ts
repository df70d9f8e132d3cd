/** What an examination of one thing found; `says` tells what to do about it where it is `wrong`, and holds no secret. */
export interface Symptom {
  readonly about: string
  readonly state: 'fine' | 'wrong' | 'unused'
  readonly says: string
}

/** Asks an HTTP server something, with a deadline. Never throws, and repeats no address: that may hold a token. */
export type AskHttp = (url: string, init?: RequestInit) => Promise<HttpAnswer>

/** What came of it: `body` is what its JSON says, null where it is none; `why` is a code such as `ECONNREFUSED`. */
export type HttpAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: Headers; readonly body: unknown }
  | { readonly kind: 'silent'; readonly why: string }
