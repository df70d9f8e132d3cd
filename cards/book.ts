import type { Platform } from '../src/chat/event.js'
import { boards, reasons, reminders, settling, standing } from './balances.js'
import { draw } from './draw.js'
import { expenses, history, log, payments, proposals } from './entries.js'
import { paying } from './paying.js'
import { choices, files, hello, positions, tab } from './people.js'
import { hints, refusals } from './refusals.js'
import { budgets, recurring, reports, summaries } from './routines.js'
import { type Chapter, wordsIn } from './sample.js'

const chapters: readonly Chapter[] = [
  expenses,
  payments,
  proposals,
  history,
  log,
  standing,
  settling,
  paying,
  reasons,
  boards,
  reminders,
  summaries,
  reports,
  budgets,
  recurring,
  hello,
  tab,
  positions,
  choices,
  files,
  hints,
  refusals,
]

/** Every card in every state, as Markdown; with some words only the cards that have them all in their titles. */
export function cardBook(language: string, platform: Platform, wanted: readonly string[] = []): string {
  const words = wordsIn(language)
  const parts = ['# Cards']
  parts.push(
    '`npm run cards -- --write` writes this file; `npm run cards -- --language es --on slack` shows the same elsewhere.',
  )
  for (const chapter of chapters) {
    const cards = chapter.cards(words).filter(({ title }) => {
      const titles = `${chapter.title} ${title}`.toLowerCase()
      return wanted.every((word) => titles.includes(word.toLowerCase()))
    })
    if (cards.length > 0) parts.push(`## ${chapter.title}`)
    for (const { title, view } of cards) parts.push(`### ${title}`, `\`\`\`\n${draw[platform](view)}\n\`\`\``)
  }
  return `${parts.join('\n\n')}\n`
}
