import { isObject } from './slack-checks.js'
import type { SlackView } from './slack-state.js'

/** What somebody fills in: a text, the value or label of an option, user ids, or nothing. */
export type Filled = string | readonly string[] | null

/** An input of a modal: how its label reads, where its value goes, and whether it may stay empty. */
interface ModalInput {
  readonly label: string
  readonly blockId: string
  readonly actionId: string
  readonly isOptional: boolean
  readonly element: Readonly<Record<string, unknown>>
}

/** The inputs of a modal, from top to bottom. */
function inputsOf({ content }: SlackView): readonly ModalInput[] {
  const blocks = Array.isArray(content['blocks']) ? content['blocks'].filter(isObject) : []
  return blocks.flatMap((block): ModalInput[] => {
    const { type, label, element } = block
    if (type !== 'input' || !isObject(element)) return []
    return [
      {
        label: isObject(label) ? String(label['text']) : '',
        blockId: String(block['block_id']),
        actionId: String(element['action_id']),
        isOptional: block['optional'] === true,
        element,
      },
    ]
  })
}

const optionsIn = (element: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] => {
  const groups = Array.isArray(element['option_groups']) ? element['option_groups'].filter(isObject) : []
  return [element['options'], ...groups.map(({ options }) => options)].flatMap((options) =>
    Array.isArray(options) ? options.filter(isObject) : [],
  )
}

function optionOf(input: ModalInput, wanted: string): Readonly<Record<string, unknown>> {
  const option = optionsIn(input.element).find(
    ({ value, text }) => value === wanted || (isObject(text) && text['text'] === wanted),
  )
  if (option === undefined) throw new Error(`“${wanted}” cannot be chosen for “${input.label}”`)
  return option
}

/** How a kind of input says what is in it, what is in it before anybody touched it, and how what is filled in becomes that. */
interface InputKind {
  readonly name: string
  readonly initial: string
  read(input: ModalInput, filled: readonly string[]): unknown
}

const first = (_input: ModalInput, [one]: readonly string[]): string | null => one ?? null
const all = (_input: ModalInput, filled: readonly string[]): readonly string[] => filled
const option = (input: ModalInput, [one]: readonly string[]) => (one === undefined ? null : optionOf(input, one))
const options = (input: ModalInput, filled: readonly string[]) => filled.map((one) => optionOf(input, one))

const oneOption: InputKind = { name: 'selected_option', initial: 'initial_option', read: option }
const manyOptions: InputKind = { name: 'selected_options', initial: 'initial_options', read: options }
const typed: InputKind = { name: 'value', initial: 'initial_value', read: first }

const inputKinds: Readonly<Record<string, InputKind>> = {
  static_select: oneOption,
  radio_buttons: oneOption,
  checkboxes: manyOptions,
  multi_static_select: manyOptions,
  users_select: { name: 'selected_user', initial: 'initial_user', read: first },
  multi_users_select: { name: 'selected_users', initial: 'initial_users', read: all },
  conversations_select: { name: 'selected_conversation', initial: 'initial_conversation', read: first },
  datepicker: { name: 'selected_date', initial: 'initial_date', read: first },
}

/** The state of an input as Slack sends it; what nobody touched stays as it was drawn. */
function stateOf(input: ModalInput, filled: Filled | undefined): Readonly<Record<string, unknown>> {
  const { element } = input
  const type = String(element['type'])
  const { name, initial, read } = inputKinds[type] ?? typed
  if (filled !== undefined) return { type, [name]: read(input, typeof filled === 'string' ? [filled] : (filled ?? [])) }
  return { type, [name]: element[initial] ?? read(input, []) }
}

const isEmpty = (value: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(value).every(
    ([name, one]) => name === 'type' || one === null || one === '' || (Array.isArray(one) && one.length === 0),
  )

/**
 * Fills a modal in. `given` is by label, block id or action id. Throws where there is no such input, or where Slack would not let
 * it be sent because something is missing.
 */
export function fillIn(view: SlackView, given: Readonly<Record<string, Filled>>): Readonly<Record<string, unknown>> {
  const inputs = inputsOf(view)
  const unknown = Object.keys(given).filter(
    (name) => !inputs.some(({ label, blockId, actionId }) => [label, blockId, actionId].includes(name)),
  )
  if (unknown.length > 0) {
    throw new Error(
      `the modal has no ${unknown.join()}, but ${inputs.map(({ label, actionId }) => `${label} (${actionId})`).join(', ')}`,
    )
  }
  const values: Record<string, Record<string, unknown>> = {}
  for (const input of inputs) {
    const value = stateOf(input, given[input.label] ?? given[input.blockId] ?? given[input.actionId])
    if (isEmpty(value) && !input.isOptional) throw new Error(`“${input.label}” has to be filled in`)
    values[input.blockId] = { ...values[input.blockId], [input.actionId]: value }
  }
  return values
}
