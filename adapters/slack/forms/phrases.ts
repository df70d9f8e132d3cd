/** What the adapter itself has to say; the sentences stand with all others, and `say` is handed in. */
export type Phrase =
  | 'notInstalled'
  | 'inviteMe'
  | 'formFailed'
  | 'formStale'
  | 'formOld'
  | 'formUnchanged'
  | 'add.title'
  | 'add.submit'
  | 'edit.title'
  | 'edit.submit'
  | 'form.cancel'
  | 'form.amount'
  | 'form.amountHint'
  | 'form.description'
  | 'form.payer'
  | 'form.sharers'
  | 'form.sharersHint'
  | 'form.sharersKept'
  | 'form.date'
  | 'form.category'
  | 'form.rest'
  | 'form.restHint'

/** Says a phrase in the language of a locale, English where that is not known. */
export type Say = (phrase: Phrase, locale: string | null, values?: Readonly<Record<string, string>>) => string
