import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import type { EntryForm, FormPerson, NewForm } from '../../../src/chat/entry-form.js'
import { shortened } from '../messages/render.js'
import { type FieldName, kept, opener } from './filled.js'
import { type FormMetadata, forms, writeMetadata } from './metadata.js'
import type { Say } from './phrases.js'

/** A category as it is stored, and as people call it. */
export interface CategoryChoice {
  readonly value: string
  readonly label: string
}

/** Slack's limits for the title, and for what is typed into a field. */
const titleMaxLength = 24
const amountMaxLength = 100
const descriptionMaxLength = 200
const restMaxLength = 1_000
/** A menu holds no more options, and no more of each. */
const choicesMax = 100
const choiceMaxLength = 75
const hintMaxLength = 2_000

interface FormOptions {
  readonly say: Say
  readonly locale: string | null
  readonly categories: readonly CategoryChoice[]
  readonly metadata: Omit<FormMetadata, 'v'>
}

/** The form of bare `/tab`: an expense that the person who opened it paid, unless they say otherwise. */
export function addModal(
  options: FormOptions & { readonly user: { readonly id: string; readonly name: string }; readonly offered: NewForm },
): ModalView {
  const { say, locale, user, offered } = options
  const choices = choicesOf([
    ...(offered.opener === null && offered.people.length > 0 ? [{ id: opener, name: user.name }] : []),
    ...offered.people.filter(({ isActive }) => isActive),
  ])
  const isOptional = true
  return modal(forms.add, say('add.title', locale), say('add.submit', locale), options, [
    amountField(options),
    textField('description', say('form.description', locale), { maxLength: descriptionMaxLength, isOptional }),
    {
      ...field('payer', say('form.payer', locale)),
      element:
        choices === null
          ? { type: 'users_select', action_id: 'payer', initial_user: user.id }
          : selectOf('payer', choices, offered.opener ?? opener),
    },
    sharersField(options, choices, { hint: say('form.sharersHint', locale), picked: [], isOptional }),
    ...(choices === null ? [] : [othersField(options)]),
    dateField(options),
    categoryField(options, null),
    restField(options),
  ])
}

/** The form of Edit: what the entry or the proposal says now, to be changed. */
export function editModal(options: FormOptions & { readonly fields: EntryForm }): ModalView {
  const { say, locale, fields } = options
  const { number, description } = fields
  const title = number === null ? say('amend.title', locale) : say('edit.title', locale, { number: String(number) })
  return modal(forms.edit, title, say('edit.submit', locale), options, [
    amountField(options, fields.amount),
    textField('description', say('form.description', locale), {
      maxLength: Math.max(descriptionMaxLength, description.length),
      isOptional: true,
      initial: description,
    }),
    ...(fields.kind === 'payment' ? paymentFields(options, fields) : expenseFields(options, fields)),
  ])
}

function paymentFields(options: FormOptions, { payers, sharers, people, date }: EntryForm): readonly InputBlock[] {
  const { say, locale } = options
  const choices = choicesOf(people)
  const ends = [
    ['payer', say('form.payer', locale), payers],
    ['payee', say('form.payee', locale), sharers],
  ] as const
  return [
    ...(choices === null
      ? []
      : ends.map(
          ([name, label, [one = '']]): InputBlock => ({
            ...field(name, label),
            element: selectOf(name, choices, one),
          }),
        )),
    dateField(options, date),
  ]
}

function expenseFields(options: FormOptions, fields: EntryForm): readonly InputBlock[] {
  const { say, locale } = options
  const { payers, sharers, people, paid, shares, date, category } = fields
  const choices = choicesOf(people)
  const paying = choices === null || paid === null ? choices : [{ id: kept, name: paid }, ...choices]
  const hint = shares === null ? null : say('form.sharesNow', locale, { shares })
  return [
    ...(paying === null
      ? [sharersField(options, null, { hint: say('form.sharersKept', locale), picked: [], isOptional: true })]
      : [
          {
            ...field('payer', say('form.payer', locale)),
            element: selectOf('payer', paying, paid === null ? (payers[0] ?? '') : kept),
          },
          sharersField(options, choices, { hint, picked: sharers, isOptional: false }),
          othersField(options),
        ]),
    dateField(options, date),
    categoryField(options, category),
    restField(options),
  ]
}

type Choice = Pick<FormPerson, 'id' | 'name'>

/** Null where nobody is known, or more than a menu holds: then everybody of the workspace is offered. */
const choicesOf = (people: readonly Choice[]): readonly Choice[] | null =>
  people.length === 0 || people.length >= choicesMax ? null : people

const optionOf = ({ id, name }: Choice) => ({ value: id, text: plainText(shortened(name, choiceMaxLength)) })

function selectOf(name: string, choices: readonly Choice[], picked: string) {
  const initial = choices.find(({ id }) => id === picked)
  return {
    type: 'static_select' as const,
    action_id: name,
    options: choices.map(optionOf),
    ...(initial === undefined ? {} : { initial_option: optionOf(initial) }),
  }
}

function modal(
  callbackId: string,
  title: string,
  submit: string,
  { say, locale, metadata: carried }: FormOptions,
  blocks: readonly (KnownBlock | null)[],
): ModalView {
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: writeMetadata(carried),
    title: titleOf(title),
    submit: titleOf(submit),
    close: titleOf(say('form.cancel', locale)),
    blocks: blocks.filter((block) => block !== null),
  }
}

const plainText = (text: string) => ({ type: 'plain_text' as const, text, emoji: true })

/** A title or the label of a modal's own buttons, as long as Slack takes it. */
export const titleOf = (text: string) => plainText(shortened(text, titleMaxLength))

/** Each field is a block of its own name, so that what is wrong with it can be said beside it. */
const field = (name: FieldName, label: string) => ({ type: 'input', block_id: name, label: plainText(label) }) as const

const amountField = ({ say, locale }: FormOptions, initial?: string): InputBlock => ({
  ...textField('amount', say('form.amount', locale), { maxLength: amountMaxLength, isOptional: false, initial }),
  hint: plainText(say('form.amountHint', locale)),
})

const textField = (
  name: FieldName,
  label: string,
  about: { readonly maxLength: number; readonly isOptional: boolean; readonly initial?: string | undefined },
): InputBlock => ({
  ...field(name, label),
  optional: about.isOptional,
  element: {
    type: 'plain_text_input',
    action_id: name,
    max_length: about.maxLength,
    ...(about.initial === undefined || about.initial === '' ? {} : { initial_value: about.initial }),
  },
})

function sharersField(
  { say, locale }: FormOptions,
  choices: readonly Choice[] | null,
  about: { readonly hint: string | null; readonly picked: readonly string[]; readonly isOptional: boolean },
): InputBlock {
  const { hint, picked, isOptional } = about
  const initial = (choices ?? []).filter(({ id }) => picked.includes(id)).map(optionOf)
  return {
    ...field('sharers', say('form.sharers', locale)),
    optional: isOptional,
    ...(hint === null ? {} : { hint: plainText(shortened(hint, hintMaxLength)) }),
    element:
      choices === null
        ? { type: 'multi_users_select', action_id: 'sharers', max_selected_items: choicesMax }
        : {
            type: 'multi_static_select',
            action_id: 'sharers',
            options: choices.map(optionOf),
            ...(initial.length === 0 ? {} : { initial_options: initial }),
          },
  }
}

/** Whoever is not on the tab yet is picked from the whole workspace. */
const othersField = ({ say, locale }: FormOptions): InputBlock => ({
  ...field('others', say('form.others', locale)),
  optional: true,
  element: { type: 'multi_users_select', action_id: 'others', max_selected_items: choicesMax },
})

/** A day can be left out of what is new; what is written has one. */
const dateField = ({ say, locale }: FormOptions, initial?: string): InputBlock => ({
  ...field('date', say('form.date', locale)),
  optional: initial === undefined,
  element: { type: 'datepicker', action_id: 'date', ...(initial === undefined ? {} : { initial_date: initial }) },
})

function categoryField({ say, locale, categories }: FormOptions, present: string | null): InputBlock {
  const options = categories.map(({ value, label }) => ({ value, text: plainText(label) }))
  const initial = options.find(({ value }) => value === present)
  return {
    ...field('category', say('form.category', locale)),
    optional: true,
    element: {
      type: 'static_select',
      action_id: 'category',
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  }
}

const restField = ({ say, locale }: FormOptions): InputBlock => ({
  ...textField('rest', say('form.rest', locale), { maxLength: restMaxLength, isOptional: true }),
  hint: plainText(say('form.restHint', locale)),
})
