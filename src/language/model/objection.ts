/** What is wrong with an answer. */
export interface Objection {
  /**
   * `false`: it says what the message does not, so nothing of it is shown. `open`: something of the message is left out or can't be
   * told, so it is shown as something to send, with `about` as what to look at.
   */
  readonly kind: 'false' | 'open'
  /** Words of the message that a person is asked about; empty where there are none. */
  readonly about: string
  /** What a model is told, so that it may answer better. */
  readonly tell: string
}

export const isFalse = (tell: string, about = ''): Objection => ({ kind: 'false', about, tell })

export const isOpen = (tell: string, about: string): Objection => ({ kind: 'open', about, tell })
