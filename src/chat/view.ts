import type { MemberId } from '../ids.js'
import type { Platform, Press } from './event.js'

/** A run of text. Adapters escape it and draw the style as their platform can; a style that cannot be drawn is dropped. */
export interface Span {
  readonly text: string
  readonly style?: 'bold' | 'italic' | 'code' | 'strike'
  /** Somebody who is to hear that they are meant. A platform that rings for nobody, or not for them, draws the text alone. */
  readonly calls?: Called
}

/** Somebody who is called by a message, on every platform where they have an account; none for whoever is not to be called. */
export interface Called {
  readonly member: MemberId
  readonly accounts: readonly { readonly platform: Platform; readonly id: string }[]
}

/** One amount of a chart. */
export interface ChartValue {
  /** For programs, with a point and the decimals of the currency: `-60.00`. A picture may round it, a sum must not be made of it. */
  readonly amount: string
  /** As the readers write it: `−60,00 €`. */
  readonly shown: string
}

/**
 * A chart as plain data. `bar` compares a few things (categories, members), of each one amount a series; `line` follows
 * amounts over time; `donut` divides a whole and shows the first series only. Every series has a value for each label.
 */
export interface Chart {
  readonly type: 'bar' | 'line' | 'donut'
  readonly title: string
  /** One line under the title, such as the total; empty where there is none. */
  readonly subtitle: string
  /** ISO 4217. */
  readonly currency: string
  readonly labels: readonly string[]
  /** The first is what the chart is about; a second one is what it is compared with. */
  readonly series: readonly { readonly name: string; readonly values: readonly ChartValue[] }[]
  /** What the chart shows, in one sentence for those who do not see it. */
  readonly alt: string
}

/**
 * One part of a message. Degrade rules: facts become "label: value" lines, a table becomes aligned monospace lines or
 * one line a row, a quote becomes indented text. A chart becomes a picture that goes with the message, or is drawn by the
 * platform itself; where neither can be done it is left out, because the message says the same in words.
 */
export type Block =
  | { readonly kind: 'text'; readonly spans: readonly Span[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly header?: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** A column's alignment; amounts go right. */
      readonly align: readonly ('left' | 'right')[]
    }
  | { readonly kind: 'chart'; readonly chart: Chart }

export interface Button {
  readonly label: string
  readonly press: Press
}

/** A whole tab from the books. */
export interface ExportRecipe {
  readonly kind: 'export'
  readonly format: 'json' | 'csv' | 'hledger'
  readonly group: string
}

/** The picture of a code that an app reads with a camera. */
export interface CodeRecipe {
  readonly kind: 'code'
  readonly payload: string
  /** What has to stand in its middle. */
  readonly mark: 'swissCross' | null
  /** What is written under it. */
  readonly title: string
}

/** A file to send along. It is made when the message is delivered, so that nothing large waits in a queue. */
export interface OutgoingFile {
  readonly name: string
  readonly mime: string
  /** What is said instead where the chat takes no files. */
  readonly instead?: string
  readonly recipe: ExportRecipe | CodeRecipe
}

/** A message as the core says it, without any platform's mark-up. */
export interface View {
  readonly blocks: readonly Block[]
  readonly buttons: readonly (readonly Button[])[]
  readonly files: readonly OutgoingFile[]
}

/** The words of a message without anything else: a line each for its texts, its facts and the rows of its tables. */
export const wordsOf = ({ blocks }: Pick<View, 'blocks'>): string =>
  blocks.flatMap((block) => linesOf(block)).join('\n')

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [block.spans.map(({ text }) => text).join('')]
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`)
    case 'table':
      return block.rows.map((row) => row.join(' · '))
    case 'chart':
      return []
  }
}
