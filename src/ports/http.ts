/** Something a server answers over HTTP. `answer` reads the body itself, and never throws for what a caller did. */
export interface HttpRoute {
  readonly method: 'GET' | 'POST'
  readonly path: string
  answer(request: Request): Promise<Response>
}

/** Asks an HTTP server something, with a deadline. Never throws, and repeats no address: that may hold a token. */
export type AskHttp = (url: string, init?: RequestInit) => Promise<HttpAnswer>

/** What came of it: `body` is what its JSON says, null where it is none; `why` is a code such as `ECONNREFUSED`. */
export type HttpAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: Headers; readonly body: unknown }
  | { readonly kind: 'silent'; readonly why: string }
