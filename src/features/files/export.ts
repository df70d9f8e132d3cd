import type { ExportRecipe, OutgoingFile } from '../../chat/view.js'
import type { Command } from '../../decision/command.js'
import { answer } from '../../decision/effects.js'
import { today } from '../../language/dates.js'
import { refuse } from '../../ledger/refusal.js'
import { text, view } from '../../present/view.js'

type Format = ExportRecipe['format']

const kinds: ReadonlyMap<string, Pick<OutgoingFile, 'mime'> & { readonly format: Format; readonly ending: string }> =
  new Map([
    ['json', { format: 'json', mime: 'application/json', ending: 'json' }],
    ['csv', { format: 'csv', mime: 'text/csv', ending: 'csv' }],
    ['hledger', { format: 'hledger', mime: 'text/plain', ending: 'journal' }],
  ])

// What could not be read is told back, but a page of it helps nobody.
const toldMaxCharacters = 40

/** Hands the whole tab out as a file. */
export const exportCommand: Command = {
  name: 'export',
  aliases: [],
  usage: '[json, csv or hledger]',
  takesWords: false,
  looks: 'always',
  async run({ group, now, words }, { argument }) {
    const asked = argument.trim()
    const kind = kinds.get(asked === '' ? 'json' : asked.toLowerCase())
    if (kind === undefined) return refuse('formatUnknown', { text: [...asked].slice(0, toldMaxCharacters).join('') })
    const { format, mime, ending } = kind
    const said = words.say('export.done', { count: group.nextNumber - 1, format })
    const name = `tabkeeper-${today(now, group.timezone)}.${ending}`
    return answer(
      view(
        [text(said)],
        [],
        [{ name, mime, instead: words.say('export.notTaken'), recipe: { kind: 'export', format, group: group.id } }],
      ),
    )
  },
}
