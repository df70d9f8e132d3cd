import type { Chart, View } from '../../../src/chat/view.js'

/** A chart that Slack draws itself: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
export interface ChartBlock {
  readonly type: 'data_visualization'
  readonly title: string
  readonly chart: PieChart | SeriesChart
}

interface Point {
  readonly label: string
  readonly value: number
}

interface PieChart {
  readonly type: 'pie'
  readonly segments: readonly Point[]
}

interface SeriesChart {
  readonly type: 'bar' | 'line'
  readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[]
  readonly axis_config: { readonly categories: readonly string[]; readonly y_label: string }
}

// Slack's limits, from the same page.
const chartsMax = 2
const titleMaxLength = 50
const labelMaxLength = 20
const segmentsMax = 12
const seriesMax = 12
const categoriesMax = 20

/** The charts of a view as Slack takes them; what is beyond its limits is left out, since the words say it as well. */
export const chartBlocks = (view: View): readonly ChartBlock[] =>
  view.blocks.flatMap((block) => (block.kind === 'chart' ? toBlock(block.chart) : [])).slice(0, chartsMax)

function toBlock({ type, title, subtitle, currency, labels, series }: Chart): readonly ChartBlock[] {
  const head = {
    type: 'data_visualization',
    title: cut(subtitle === '' ? title : `${title} · ${subtitle}`, titleMaxLength),
  }
  const names = distinct(labels.slice(0, categoriesMax))
  const pointsOf = (values: Chart['series'][number]['values']): readonly Point[] =>
    names.map((label, place) => ({ label, value: Number(values[place]?.amount ?? '0') }))
  if (type === 'donut') {
    const segments = pointsOf(series[0]?.values ?? []).filter(({ value }) => value > 0)
    return segments.length === 0
      ? []
      : [{ ...head, type: 'data_visualization', chart: { type: 'pie', segments: segments.slice(0, segmentsMax) } }]
  }
  if (names.length === 0 || series.length === 0) return []
  const lines = series.slice(0, seriesMax)
  const called = distinct(lines.map(({ name }) => (name === '' ? currency : name)))
  return [
    {
      ...head,
      type: 'data_visualization',
      chart: {
        type,
        series: lines.map(({ values }, place) => ({ name: called[place] ?? '', data: pointsOf(values) })),
        axis_config: { categories: names, y_label: currency },
      },
    },
  ]
}

/** Short enough, and no two alike: Slack finds a value by its label. */
function distinct(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return labels.map((label) => {
    const start = label.trim() === '' ? '–' : label
    let name = cut(start, labelMaxLength)
    for (let count = 2; taken.has(name); count += 1) {
      const ending = ` ${count}`
      name = `${cut(start, labelMaxLength - ending.length)}${ending}`
    }
    taken.add(name)
    return name
  })
}

function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > maxLength - 1) break
    kept += character
  }
  return `${kept}…`
}
