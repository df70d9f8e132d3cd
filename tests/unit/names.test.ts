import { expect, test } from 'vitest'
import { guestsLike } from '../../src/features/joining/newcomers.js'
import type { Who } from '../../src/language/draft.js'
import { createNameFinder, shownNames } from '../../src/language/names.js'
import type { Member } from '../../src/ledger/group.js'
import { idOf, memberNamed, whoText } from '../support/language.js'

const people = ['Ana', 'Bo', 'Mary Ann', 'Mary', 'Danny Lee', 'Danny Wu', 'José', 'דן כהן', '🦊 Fox', 'Åke Öst']

const textOf = (who: Who | 'everyone' | undefined): string | undefined =>
  who === undefined || who === 'everyone' ? who : whoText(who)

const finder = (members: readonly (string | Member)[] = people) =>
  createNameFinder(
    members.map((each) => (typeof each === 'string' ? memberNamed(each) : each)),
    idOf('Ana'),
  )

const bare = (text: string, members?: readonly (string | Member)[]) => textOf(finder(members).bare(text, 0)?.who)

const afterAt = (text: string, members?: readonly (string | Member)[]) => textOf(finder(members).afterAt(text, 0)?.who)

test('a name is found whatever its case, accents, width and hidden marks', () => {
  for (const text of ['jose', 'JOSÉ', 'Jose\u0301', 'ｊｏｓｅ', '\u200fJo\u200bsé']) expect(bare(text)).toBe('josé')
  expect(bare('ake ost')).toBe('åke-öst')
})

test('names in other scripts and of pictures are found', () => {
  expect(bare('דן כהן 20')).toBe('דן-כהן')
  expect(bare('דן')).toBe('דן-כהן')
  expect(afterAt('🦊 pizza')).toBe('🦊-fox')
  expect(bare('fox')).toBe('🦊-fox')
  expect(bare('🦊')).toBe('🦊-fox')
})

test('a name is found to its end whatever its letters are where its words end', () => {
  for (const name of [
    "ΑΣ'Β Σ",
    'Eve (´) Ω',
    'a´b',
    '(\u0301) x',
    'क् ख',
    'Ⅻ-Ⅻ',
    'ﬁ.ﬁ',
    '- - -',
    "d'Arc ß",
    '👩‍👧 ❤️ Li',
  ]) {
    const text = `${name} 20`
    expect(finder([name]).bare(text, 0)?.end, name).toBe(name.length)
    expect(finder([name]).afterAt(text, 0)?.end, name).toBe(name.length)
  }
})

test('the longest name wins', () => {
  expect(finder().bare('Mary Ann dinner', 0)).toEqual({ who: { kind: 'member', member: 'mary-ann' }, end: 8 })
  expect(bare('Mary and')).toBe('mary')
})

test('a name does not end inside a word', () => {
  expect(bare('Anarchy')).toBeUndefined()
  expect(bare('Bob')).toBeUndefined()
})

test('behind an @ the spaces of a name may be left out', () => {
  for (const text of ['Mary Ann', 'mary_ann', 'maryann', 'mary.ann']) expect(afterAt(text)).toBe('mary-ann')
})

test('a first name that two bear is ambiguous, with both as candidates', () => {
  const found = finder().bare('Danny', 0)

  expect(found?.who).toEqual({ kind: 'ambiguous', name: 'Danny', candidates: ['danny-lee', 'danny-wu'] })
  expect(bare('Danny Wu')).toBe('danny-wu')
})

test('a full name beats a first name', () => {
  expect(bare('Danny', ['Danny', 'Danny Wu'])).toBe('danny')
})

test('two members of one full name are ambiguous', () => {
  const twins = [memberNamed('Dan'), memberNamed('DAN', { id: idOf('dan2') })]

  expect(bare('dan', twins)).toBe('??dan')
})

test('behind an @ a username means its owner, even where it is the name of another', () => {
  const members = [memberNamed('Dan'), memberNamed('Zoe', { username: 'dan' })]

  expect(afterAt('dan', members)).toBe('zoe')
  expect(bare('dan', members)).toBe('dan')
})

test('me is the sender in English and Spanish, whoever calls himself Me', () => {
  for (const text of ['me', 'I', 'myself', 'yo', 'mí']) expect(bare(text)).toBe('ana')
  expect(bare('me', ['Ana', 'Me'])).toBe('ana')
  expect(afterAt('me', ['Ana', 'Me'])).toBe('ana')
})

test('everyone means everyone, whoever is called so', () => {
  for (const text of ['everyone', 'All', 'todos']) expect(bare(text)).toBe('everyone')
  expect(bare('all', ['Ana', 'All'])).toBe('everyone')
  expect(afterAt('all', ['Ana', 'All', 'All Smith'])).toBe('everyone')
  expect(afterAt('everyone', ['Ana', memberNamed('Eve', { username: 'everyone' })])).toBe('everyone')
})

test('who is called like a word is found by the number on their cards', () => {
  const members = ['Ana', 'All', 'me']

  expect([...shownNames(members.map((name) => memberNamed(name))).values()]).toEqual(['Ana', 'All (2)', 'me (2)'])
  expect(afterAt('All (2) 20', members)).toBe('all')
  expect(afterAt('me (2)', members)).toBe('me')
})

test.for<readonly [string, string]>([
  ['Bo', 'B\u043e'], // Cyrillic о
  ['BO', '\u0412\u041e'], // Cyrillic ВО
  ['Al', 'AI'],
  ['Bo', 'bo'],
  ['Jos\u00e9', 'Jose\u0301'],
  ['Ana', '\uff21\uff4e\uff41'], // full width
  ['Ana', 'A\u200bna'],
  ['Ana', '\ud835\udc00na'], // mathematical A
  ['Omar', '0mar'],
])('“%s” and “%s” are told apart on cards, and each is found by what stands there', ([first, second]) => {
  const members = [memberNamed(first, { id: idOf('first') }), memberNamed(second, { id: idOf('second') })]

  const shown = [...shownNames(members).values()]

  expect(shown).toEqual([first, `${second} (2)`])
  expect(afterAt(`${second} (2)`, members)).toBe('second')
})

test('names that only have letters in common are left as they are', () => {
  const names = ['Ana', 'Anna', 'Bo', 'Bob', 'Дан', 'Dan', 'राम', 'रमा', 'Li', 'Lu']

  expect([...shownNames(names.map((name) => memberNamed(name))).values()]).toEqual(names)
})

test('an inactive member can be named', () => {
  expect(bare('Zoe', [memberNamed('Zoe', { active: false })])).toBe('zoe')
})

test('a name of nothing that can be seen names nobody', () => {
  expect(bare('\u200b', ['\u200b'])).toBeUndefined()
})

test.each([
  ['Eve', 'Eve'],
  ['Éve', 'Eve'],
  ['Eve Stone', 'Eve'],
  ['Katarina', 'Katharina'],
  ['Katharina Berg', 'Katharina'],
  ['María', 'maria_r'],
  ['Max Berger', ''],
  ['Ewa', ''],
  ['Stone Eve', ''],
])('%s may be the guest “%s”', (name, guest) => {
  const guests = ['Eve', 'Katharina', 'maria_r', 'Max Mustermann'].map((each) => memberNamed(each))
  const newcomer = memberNamed(name, { username: name === 'María' ? 'Maria_R' : null })

  expect(guestsLike(guests, newcomer).map((each) => each.name)).toEqual(guest === '' ? [] : [guest])
})
