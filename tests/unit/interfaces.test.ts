import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** More than a reader keeps in mind at once. */
const membersMax = 12

/** What is larger and stays so, with the reason. */
const records: Readonly<Record<string, string>> = {
  'adapters/postgres/rows.ts EntryRow': 'a row of the view numbered_entry, column by column',
  'src/ledger/refusal.ts RefusalValues': 'a map: one line a reason to say no',
  'src/ports/model.ts ModelDraft': 'the answer that the prompt asks a model for, field by field',
  'src/ports/model.ts ModelRequest': 'what a model is told, as the schema of its question',
  'src/language/corrections/reading.ts Amendment': 'what a correction may say, one list a kind',
  'src/language/reader/tokens.ts Token': 'a word and all that was found out of it',
  'src/language/reader/work.ts Work': 'a reading under way',
  'src/language/words/words.ts DayWords': 'the words of a language about days, a class a field',
}

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    // Generated: Prisma's client, and the rows that the SQL reads.
    .filter((file) => file.endsWith('.ts') && !file.includes('/generated/') && !file.endsWith('/written-rows.ts'))

interface Shape {
  readonly name: string
  readonly members: number
  /** Members that may be left out. */
  readonly optional: readonly string[]
}

/** Every interface and every shape of members in a file. */
function shapesIn(file: string): readonly Shape[] {
  const text = readFileSync(file, 'utf8')
  // Most files shape nothing, and reading them all would take seconds.
  if (!/\binterface\b|\breadonly\b/u.test(text)) return []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Shape[] = []
  const keep = (name: string, members: ts.NodeArray<ts.TypeElement>): void => {
    const optional = members.filter((member) => member.questionToken !== undefined).map((member) => member.getText())
    found.push({ name: `${file} ${name}`, members: members.length, optional })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) keep(node.name.text, node.members)
    if (ts.isTypeLiteralNode(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      const name = ts.isTypeAliasDeclaration(node.parent) ? node.parent.name.text : `line ${line}`
      keep(name, node.members)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const shapes = [...sourcesIn('src'), ...sourcesIn('adapters')].flatMap(shapesIn)

test('no interface has more members than a reader keeps in mind', () => {
  const large = shapes.filter(({ members }) => members > membersMax).map(({ name }) => name)

  expect(shapes.length).toBeGreaterThan(300)
  expect(large.sort()).toEqual(Object.keys(records).sort())
})

test('what a decision is made of is always said: nothing there may be left out', () => {
  const inDecision = shapes.filter(({ name }) => name.startsWith('src/decision/'))

  expect(inDecision.length).toBeGreaterThan(20)
  expect(inDecision.flatMap(({ name, optional }) => optional.map((member) => `${name}: ${member}`))).toEqual([])
})
