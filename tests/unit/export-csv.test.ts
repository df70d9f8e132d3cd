import { expect, test } from 'vitest'
import { csvText } from '../../src/export/csv.js'
import { lent, tabOf, whole } from '../support/tab.js'

const describedAs = async (description: string): Promise<string> => {
  const text = await whole(csvText(tabOf(['Ana', 'Bo'], [lent(1, description)])))
  return text.slice(text.indexOf(',active,') + ',active,'.length, text.lastIndexOf(',,EUR,'))
}

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30 1234', "'+49 30 1234"],
  ['-5 for Bo', "'-5 for Bo"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =HYPERLINK("x")', `"'  =HYPERLINK(""x"")"`],
  ['\u00A0=1', "'\u00A0=1"],
  ['\u200B=1', "'\u200B=1"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ["|cmd '/c calc'", "'|cmd '/c calc'"],
  ['\ttab', "'\ttab"],
  ['\rreturn', `"'\rreturn"`],
])('%j cannot become a formula', async (description, cell) => {
  expect(await describedAs(description)).toBe(cell)
})

test.each([
  ['tea = good', 'tea = good'],
  ['tea, bread', '"tea, bread"'],
  ['the "big" one', '"the ""big"" one"'],
  ['two\nlines', '"two\nlines"'],
  ['Ñandú 🍣', 'Ñandú 🍣'],
])('%j stays as it is, quoted where it must be', async (description, cell) => {
  expect(await describedAs(description)).toBe(cell)
})

test('names of members cannot become formulas either', async () => {
  const text = await whole(csvText(tabOf(['=Ana', 'Bo'], [lent(1, 'tea')])))

  expect(text).toContain(",'=Ana paid,'=Ana owed,Bo paid,Bo owed\r\n")
  expect(text).toContain(",EUR,10.00,,'=Ana,2026-")
})

test('two members of one name have columns of their own', async () => {
  const text = await whole(csvText(tabOf(['Ana', 'Ana', 'Ana (2)'], [])))

  expect(text).toContain('Ana paid,Ana owed,Ana (2) paid,Ana (2) owed,Ana (2) (2) paid')
})

test('amounts are plain numbers with the decimals of their currency', async () => {
  const entries = [lent(1, 'ramen', 1200n, 'JPY'), lent(2, 'souk', 1234567n, 'KWD')]

  const lines = (await whole(csvText(tabOf(['Ana', 'Bo'], entries)))).split('\r\n')

  expect(lines[1]).toMatch(/,JPY,1200,,.*,1200,0,0,1200$/u)
  expect(lines[2]).toMatch(/,KWD,1234\.567,,.*,1234\.567,0\.000,0\.000,1234\.567$/u)
})
