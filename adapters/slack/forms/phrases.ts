/** What the adapter itself has to say; the sentences stand with all others, and `say` is handed in. */
export type Phrase = PlainPhrase | keyof PhraseValues

type PlainPhrase =
  | 'notInstalled'
  | 'betweenTwo'
  | 'formFailed'
  | 'onlyYou'
  | 'twoTabs'
  | 'notKept'
  | 'formStale'
  | 'formOld'
  | 'formUnchanged'
  | 'look.title'
  | 'look.close'
  | 'look.publish'
  | 'look.published'
  | 'add.title'
  | 'add.submit'
  | 'edit.submit'
  | 'amend.title'
  | 'form.cancel'
  | 'form.amount'
  | 'form.amountHint'
  | 'form.description'
  | 'form.payer'
  | 'form.payee'
  | 'form.others'
  | 'form.gone'
  | 'form.sharers'
  | 'form.sharersHint'
  | 'form.sharersKept'
  | 'form.date'
  | 'form.category'
  | 'form.rest'
  | 'form.restHint'

/** The phrases that name something. */
export interface PhraseValues {
  readonly inviteMe: { readonly bot: string }
  readonly 'edit.title': { readonly number: string }
  readonly 'form.noMember': { readonly names: string }
  readonly 'form.sharesNow': { readonly shares: string }
}

/** Says a phrase in the language of a locale, English where that is not known. */
export interface Say {
  (phrase: PlainPhrase, locale: string | null): string
  (phrase: 'inviteMe', locale: string | null, values: PhraseValues['inviteMe']): string
  (phrase: 'form.noMember', locale: string | null, values: PhraseValues['form.noMember']): string
  (phrase: 'form.sharesNow', locale: string | null, values: PhraseValues['form.sharesNow']): string
  (phrase: 'edit.title', locale: string | null, values: PhraseValues['edit.title']): string
}
