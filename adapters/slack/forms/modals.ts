import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import { z } from 'zod'
import type { EntryForm } from '../../../src/chat/entry-form.js'
import type { SlackView } from '../events/payloads.js'
import { shortened } from '../messages/render.js'
import type { Say } from './phrases.js'

/** A category as it is stored, and as people call it. */
export interface CategoryChoice {
  readonly value: string
  readonly label: string
}

/** What a modal carries from where it was opened to where it is sent off. */
const metadata = z.object({
  v: z.literal(1),
  chat: z.string(),
  thread: z.string().optional(),
  /** The entry that is edited, and its version when the form was opened; absent where one is added. */
  entry: z.object({ id: z.string(), version: z.number() }).optional(),
})
export type FormMetadata = z.output<typeof metadata>

/** Names of the two forms; another one is of an older program. */
const forms = { add: 'tab.add', edit: 'tab.edit' } as const

/** Slack's limits for the title, and for what is typed into a field. */
const titleMaxLength = 24
const amountMaxLength = 100
const descriptionMaxLength = 200
const restMaxLength = 1_000
/** More sharers than this are better typed. */
const sharersMax = 100

interface FormOptions {
  readonly say: Say
  readonly locale: string | null
  readonly categories: readonly CategoryChoice[]
  readonly metadata: Omit<FormMetadata, 'v'>
}

/** The form of bare `/tab`: an expense that the person who opened it paid, unless they say otherwise. */
export function addModal(options: FormOptions & { readonly user: string }): ModalView {
  const { say, locale, user } = options
  return modal(forms.add, say('add.title', locale), say('add.submit', locale), options, [
    amountField(options),
    textField('description', say('form.description', locale), { maxLength: descriptionMaxLength, isOptional: true }),
    {
      ...field('payer', say('form.payer', locale)),
      element: { type: 'users_select', action_id: 'payer', initial_user: user },
    },
    sharersField(options, say('form.sharersHint', locale)),
    dateField(options),
    categoryField(options, null),
    restField(options),
  ])
}

/** The form of Edit: what the entry says now, to be changed. */
export function editModal(options: FormOptions & { readonly fields: EntryForm }): ModalView {
  const { say, locale, fields } = options
  const isExpense = fields.kind === 'expense'
  return modal(
    forms.edit,
    say('edit.title', locale, { number: String(fields.number) }),
    say('edit.submit', locale),
    options,
    [
      amountField(options, fields.amount),
      textField('description', say('form.description', locale), {
        maxLength: Math.max(descriptionMaxLength, fields.description.length),
        isOptional: true,
        initial: fields.description,
      }),
      ...(isExpense ? [sharersField(options, say('form.sharersKept', locale))] : []),
      dateField(options, fields.date),
      ...(isExpense ? [categoryField(options, fields.category), restField(options)] : []),
    ],
  )
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
    private_metadata: JSON.stringify({ v: 1, ...carried } satisfies FormMetadata),
    title: plainText(shortened(title, titleMaxLength)),
    submit: plainText(shortened(submit, titleMaxLength)),
    close: plainText(shortened(say('form.cancel', locale), titleMaxLength)),
    blocks: blocks.filter((block) => block !== null),
  }
}

const plainText = (text: string) => ({ type: 'plain_text' as const, text, emoji: true })

/** Each field is a block of its own name, so that what is wrong with it can be said beside it. */
const field = (name: string, label: string) => ({ type: 'input', block_id: name, label: plainText(label) }) as const

const amountField = ({ say, locale }: FormOptions, initial?: string): InputBlock => ({
  ...textField('amount', say('form.amount', locale), { maxLength: amountMaxLength, isOptional: false, initial }),
  hint: plainText(say('form.amountHint', locale)),
})

const textField = (
  name: string,
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

const sharersField = ({ say, locale }: FormOptions, hint: string): InputBlock => ({
  ...field('sharers', say('form.sharers', locale)),
  optional: true,
  hint: plainText(hint),
  element: { type: 'multi_users_select', action_id: 'sharers', max_selected_items: sharersMax },
})

const dateField = ({ say, locale }: FormOptions, initial?: string): InputBlock => ({
  ...field('date', say('form.date', locale)),
  optional: true,
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

/** Where and for what a form was opened; null where another program opened it. */
export function readMetadata({ callback_id: form, private_metadata: carried }: SlackView): FormMetadata | null {
  if (form !== forms.add && form !== forms.edit) return null
  try {
    const read = metadata.safeParse(JSON.parse(carried ?? ''))
    if (!read.success || (form === forms.edit) !== (read.data.entry !== undefined)) return null
    return read.data
  } catch {
    return null
  }
}
