import {
  allOf,
  byType,
  type Check,
  formed,
  listOf,
  must,
  objectOf,
  oneOf,
  textOf,
  wholeNumber,
  yesOrNo,
} from './slack-checks.js'

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
const partsMax = 500
const textMax = 10_000

const style = {
  style: objectOf({}, { bold: yesOrNo, italic: yesOrNo, strike: yesOrNo, code: yesOrNo, underline: yesOrNo }),
}
const text = objectOf({ type: oneOf('text'), text: textOf(textMax) }, style)
const link = objectOf(
  { type: oneOf('link'), url: formed(/^(?:https?:|mailto:|slack:)\S+$/u) },
  { text: textOf(textMax), unsafe: yesOrNo, ...style },
)
const part = byType({
  text,
  link,
  emoji: objectOf({ type: oneOf('emoji'), name: textOf(100) }, { unicode: textOf(100), ...style }),
  user: objectOf({ type: oneOf('user'), user_id: formed(/^[UW][A-Z0-9]+$/u) }, style),
  channel: objectOf({ type: oneOf('channel'), channel_id: formed(/^[CG][A-Z0-9]+$/u) }, style),
  broadcast: objectOf({ type: oneOf('broadcast'), range: oneOf('here', 'channel', 'everyone') }, style),
  date: objectOf(
    { type: oneOf('date'), timestamp: wholeNumber(0, 4_102_444_800), format: textOf(100) },
    { url: textOf(3_000), fallback: textOf(300), ...style },
  ),
})

const border = { border: wholeNumber(0, 1) }
const section = objectOf({ type: oneOf('rich_text_section'), elements: listOf(part, partsMax) })
const list = objectOf(
  {
    type: oneOf('rich_text_list'),
    style: oneOf('bullet', 'ordered'),
    elements: listOf(section, partsMax),
  },
  { indent: wholeNumber(0, 8), offset: wholeNumber(0, 1_000_000), ...border },
)
const quote = objectOf({ type: oneOf('rich_text_quote'), elements: listOf(part, partsMax) }, border)
const preformatted = objectOf(
  { type: oneOf('rich_text_preformatted'), elements: listOf(byType({ text, link }), partsMax) },
  border,
)

/** A text whose styles are data, so that no sign in it is mark-up. */
export const richText: Check = objectOf(
  {
    type: oneOf('rich_text'),
    elements: listOf(
      byType({
        rich_text_section: section,
        rich_text_list: list,
        rich_text_quote: quote,
        rich_text_preformatted: preformatted,
      }),
      partsMax,
    ),
  },
  { block_id: textOf(255) },
)

const cell = byType({
  raw_text: objectOf({ type: oneOf('raw_text'), text: textOf(textMax) }),
  raw_number: objectOf({
    type: oneOf('raw_number'),
    value: (value, path) => (typeof value === 'number' ? [] : [`${path} is no number`]),
    text: textOf(textMax),
  }),
  rich_text: richText,
})

const tableTextMax = 10_000

/** https://docs.slack.dev/reference/block-kit/blocks/table-block: one a message, at most 10,000 characters in its cells. */
export const table: Check = allOf(
  objectOf(
    { type: oneOf('table'), rows: listOf(listOf(cell, 20), 100) },
    {
      block_id: textOf(255),
      column_settings: listOf(objectOf({}, { align: oneOf('left', 'center', 'right'), is_wrapped: yesOrNo }), 20),
    },
  ),
  must(({ rows }) => charactersOf(rows) <= tableTextMax, `more than ${tableTextMax} characters in a table`),
)

function charactersOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + charactersOf(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  const own = 'text' in value && typeof value.text === 'string' ? value.text.length : 0
  return own + ('elements' in value ? charactersOf(value.elements) : 0)
}
