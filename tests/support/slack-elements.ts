import {
  allOf,
  byType,
  type Check,
  formed,
  isObject,
  listOf,
  must,
  objectOf,
  oneOf,
  textOf,
  wholeNumber,
  yesOrNo,
} from './slack-checks.js'

/** https://docs.slack.dev/reference/block-kit/block-elements, as far as the bot may use them. */
const actionIdMax = 255
const buttonTextMax = 75
const optionTextMax = 75
const optionValueMax = 150
const optionsMax = 100
const choicesMax = 10
const placeholderMax = 150
const valueMax = 2_000
const inputMax = 3_000
const urlMax = 3_000

export const plainText = (most: number): Check =>
  objectOf({ type: oneOf('plain_text'), text: textOf(most) }, { emoji: yesOrNo })
const mrkdwn = (most: number): Check => objectOf({ type: oneOf('mrkdwn'), text: textOf(most) }, { verbatim: yesOrNo })

/** A text object of either kind. */
export const anyText = (most: number): Check => byType({ plain_text: plainText(most), mrkdwn: mrkdwn(most) })

const confirm = objectOf(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: oneOf('primary', 'danger') },
)
const actionId = textOf(actionIdMax)
const focus = { focus_on_load: yesOrNo }
const placeholder = { placeholder: plainText(placeholderMax) }
const dispatching = {
  dispatch_action_config: objectOf({
    trigger_actions_on: listOf(oneOf('on_enter_pressed', 'on_character_entered'), 2),
  }),
}

const optionWith = (text: Check): Check =>
  objectOf({ text, value: textOf(optionValueMax) }, { description: plainText(optionTextMax), url: textOf(urlMax) })
const option = optionWith(plainText(optionTextMax))
const choice = optionWith(anyText(optionTextMax))

/** An element of a kind: with an action id of its own where it is to be told apart, and what else it has. */
const element = (type: string, required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>>) =>
  objectOf({ type: oneOf(type), ...required }, { action_id: actionId, ...optional })

const optionsOrGroups = must(
  ({ options, option_groups: groups }) => (options === undefined) !== (groups === undefined),
  'a select has either options or groups of them',
)

/** Slack refuses a choice that is made already and is none of the options. */
const initialIsOption = must(({ options, initial_option: one, initial_options: many }) => {
  if (!Array.isArray(options)) return true
  const known = new Set(options.map((each) => JSON.stringify(each)))
  const initial = [...(one === undefined ? [] : [one]), ...(Array.isArray(many) ? many : [])]
  return initial.every((each) => known.has(JSON.stringify(each)))
}, 'an initial option is none of the options')

const selectOptions = {
  options: listOf(option, optionsMax),
  option_groups: listOf(objectOf({ label: plainText(75), options: listOf(option, optionsMax) }), 100),
}
const select = (type: string, own: Readonly<Record<string, Check>>): Check =>
  element(type, {}, { ...own, ...placeholder, ...focus, confirm })
const many = { max_selected_items: wholeNumber(1, optionsMax) }
const userId = formed(/^[UW][A-Z0-9]+$/u)
const channelId = formed(/^[CDG][A-Z0-9]+$/u)

const button = element(
  'button',
  { text: plainText(buttonTextMax) },
  {
    value: textOf(valueMax),
    url: textOf(urlMax),
    style: oneOf('primary', 'danger'),
    accessibility_label: textOf(75),
    confirm,
  },
)

const staticSelect = allOf(
  select('static_select', { ...selectOptions, initial_option: option }),
  optionsOrGroups,
  initialIsOption,
)
const multiStaticSelect = allOf(
  select('multi_static_select', { ...selectOptions, ...many, initial_options: listOf(option, optionsMax) }),
  optionsOrGroups,
  initialIsOption,
)
const radio = allOf(
  element('radio_buttons', { options: listOf(choice, choicesMax) }, { initial_option: choice, ...focus, confirm }),
  initialIsOption,
)
const checkboxes = allOf(
  element(
    'checkboxes',
    { options: listOf(choice, choicesMax) },
    { initial_options: listOf(choice, choicesMax), ...focus, confirm },
  ),
  initialIsOption,
)
const overflow = element('overflow', { options: listOf(option, 5) }, { confirm })
const date = element(
  'datepicker',
  {},
  { initial_date: formed(/^\d{4}-\d\d-\d\d$/u), ...placeholder, ...focus, confirm },
)

const filter = objectOf(
  {},
  {
    include: listOf(oneOf('im', 'mpim', 'private', 'public'), 4),
    exclude_external_shared_channels: yesOrNo,
    exclude_bot_users: yesOrNo,
  },
)

const pickers = {
  static_select: staticSelect,
  multi_static_select: multiStaticSelect,
  users_select: select('users_select', { initial_user: userId }),
  multi_users_select: select('multi_users_select', { initial_users: listOf(userId, optionsMax), ...many }),
  conversations_select: select('conversations_select', {
    initial_conversation: channelId,
    default_to_current_conversation: yesOrNo,
    response_url_enabled: yesOrNo,
    filter,
  }),
  channels_select: select('channels_select', { initial_channel: channelId, response_url_enabled: yesOrNo }),
  radio_buttons: radio,
  checkboxes,
  datepicker: date,
}

const plainTextInput = element(
  'plain_text_input',
  {},
  {
    initial_value: textOf(inputMax, 0),
    multiline: yesOrNo,
    min_length: wholeNumber(0, inputMax),
    max_length: wholeNumber(1, inputMax),
    ...placeholder,
    ...focus,
    ...dispatching,
  },
)
const decimal = formed(/^-?\d+(?:\.\d+)?$/u)
const numberInput = allOf(
  objectOf(
    { type: oneOf('number_input'), is_decimal_allowed: yesOrNo },
    {
      action_id: actionId,
      initial_value: decimal,
      min_value: decimal,
      max_value: decimal,
      ...placeholder,
      ...focus,
      ...dispatching,
    },
  ),
)

/** What may stand in an `image`; the address is one that Slack can reach. */
export const imageFields: Readonly<Record<string, Check>> = {
  image_url: formed(/^https?:\/\/\S{1,2990}$/u),
  slack_file: objectOf({}, { id: textOf(255), url: textOf(urlMax) }),
}
export const image = allOf(
  objectOf({ type: oneOf('image'), alt_text: textOf(2_000) }, imageFields),
  must((value) => 'image_url' in value !== 'slack_file' in value, 'an image has one source'),
)

export const actionElement = byType({ button, overflow, ...pickers })
export const accessory = byType({ button, overflow, image, ...pickers })
export const inputElement = byType({ ...pickers, plain_text_input: plainTextInput, number_input: numberInput })

/** All action ids of a block. */
export function actionIdsOf(block: unknown): readonly string[] {
  if (!isObject(block)) return []
  const elements = Array.isArray(block['elements']) ? block['elements'] : []
  return [...elements, block['accessory'], block['element']].flatMap((one) =>
    isObject(one) && typeof one['action_id'] === 'string' ? [one['action_id']] : [],
  )
}
