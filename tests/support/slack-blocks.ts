import {
  allOf,
  anyNumber,
  byType,
  type Check,
  isObject,
  listOf,
  must,
  objectOf,
  oneOf,
  textOf,
  yesOrNo,
} from './slack-checks.js'
import {
  accessory,
  actionElement,
  actionIdsOf,
  anyText,
  image,
  imageFields,
  inputElement,
  plainText,
} from './slack-elements.js'
import { richText, table } from './slack-rich-text.js'

/** https://docs.slack.dev/reference/block-kit/blocks, as far as the bot may use them. */
const messageBlocksMax = 50
const viewBlocksMax = 100
const sectionTextMax = 3_000
const fieldTextMax = 2_000
const fieldsMax = 10
const headerTextMax = 150
const labelMax = 2_000
const actionElementsMax = 25
const contextElementsMax = 10
const viewTitleMax = 24
const privateMetadataMax = 3_000
const chartsMax = 2

const blockId = { block_id: textOf(255) }

const section = allOf(
  objectOf(
    { type: oneOf('section') },
    {
      ...blockId,
      text: anyText(sectionTextMax),
      fields: listOf(anyText(fieldTextMax), fieldsMax),
      accessory,
      expand: yesOrNo,
    },
  ),
  must((value) => 'text' in value || 'fields' in value, 'a section has neither text nor fields'),
)
const context = objectOf(
  {
    type: oneOf('context'),
    elements: listOf(
      byType({ image, plain_text: anyText(fieldTextMax), mrkdwn: anyText(fieldTextMax) }),
      contextElementsMax,
    ),
  },
  blockId,
)
const actions = objectOf({ type: oneOf('actions'), elements: listOf(actionElement, actionElementsMax) }, blockId)
const divider = objectOf({ type: oneOf('divider') }, blockId)
const header = objectOf({ type: oneOf('header'), text: plainText(headerTextMax) }, blockId)
const imageBlock = allOf(
  objectOf({ type: oneOf('image'), alt_text: textOf(2_000) }, { ...imageFields, ...blockId, title: plainText(2_000) }),
  must((value) => 'image_url' in value !== 'slack_file' in value, 'an image has one source'),
)
const input = objectOf(
  { type: oneOf('input'), label: plainText(labelMax), element: inputElement },
  { ...blockId, hint: plainText(labelMax), optional: yesOrNo, dispatch_action: yesOrNo },
)

const axisLabel = textOf(50)
const point = objectOf({ label: textOf(20), value: anyNumber })
const seriesChart = (type: string): Check =>
  objectOf({
    type: oneOf(type),
    series: listOf(objectOf({ name: textOf(20), data: listOf(point, 20) }), 12),
    axis_config: objectOf({ categories: listOf(textOf(20), 20) }, { x_label: axisLabel, y_label: axisLabel }),
  })
const chart = objectOf(
  {
    type: oneOf('data_visualization'),
    title: textOf(50),
    chart: byType({
      pie: objectOf({ type: oneOf('pie'), segments: listOf(point, 12) }),
      bar: seriesChart('bar'),
      line: seriesChart('line'),
      area: seriesChart('area'),
    }),
  },
  blockId,
)

const anywhere = { section, context, actions, divider, header, image: imageBlock, rich_text: richText }
const inMessage = byType({ ...anywhere, input, table, data_visualization: chart })
const inView = byType({ ...anywhere, input })

const countOf = (blocks: readonly unknown[], type: string): number =>
  blocks.filter((block) => isObject(block) && block['type'] === type).length

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, at) => values.indexOf(value) !== at)

/** Ids that stand for more than one thing. */
const unique: Check = (value, path) => {
  if (!Array.isArray(value)) return []
  const ids = value.flatMap((block) =>
    isObject(block) && typeof block['block_id'] === 'string' ? [block['block_id']] : [],
  )
  return [
    ...repeated(ids).map((id) => `${path}: two blocks have the id ${id}`),
    ...value.flatMap((block, at) =>
      repeated(actionIdsOf(block)).map((id) => `${path}[${at}]: two elements have the action id ${id}`),
    ),
  ]
}

const ofOneMessage: Check = (value, path) => {
  if (!Array.isArray(value)) return []
  return [
    ...(countOf(value, 'data_visualization') > chartsMax ? [`${path}: more than ${chartsMax} charts`] : []),
    ...(countOf(value, 'table') > 1 ? [`${path}: more than one table`] : []),
  ]
}

/** The blocks of a message. */
export const messageBlocks = allOf(listOf(inMessage, messageBlocksMax, 0), unique, ofOneMessage)

const viewBlocks = allOf(listOf(inView, viewBlocksMax), unique)
const viewFields = {
  private_metadata: textOf(privateMetadataMax, 0),
  callback_id: textOf(255),
  external_id: textOf(255),
}
const title = plainText(viewTitleMax)

/** https://docs.slack.dev/reference/views/modal-views; one with inputs cannot be sent without a button for it. */
export const modal = allOf(
  objectOf(
    { type: oneOf('modal'), title, blocks: viewBlocks },
    {
      ...viewFields,
      close: title,
      submit: title,
      clear_on_close: yesOrNo,
      notify_on_close: yesOrNo,
      submit_disabled: yesOrNo,
    },
  ),
  must(
    ({ blocks, submit }) => !Array.isArray(blocks) || countOf(blocks, 'input') === 0 || submit !== undefined,
    'a modal with inputs needs `submit`',
  ),
)

/** https://docs.slack.dev/reference/views/home-tab-views */
export const home = objectOf({ type: oneOf('home'), blocks: viewBlocks }, viewFields)
