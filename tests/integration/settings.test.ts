import { expect } from 'vitest'
import { test } from '../support/room.js'

test('the settings are shown with a button for each that has few values', async ({ room }) => {
  const chat = room()

  const { text, all } = await chat.say('Ana: /settings')

  expect(text).toContain('Currency: EUR (Euro)')
  expect(text).toContain('Time zone: Europe/Berlin')
  expect(text).toContain('Language: English')
  expect(text).toContain('Fewest payments: on')
  expect(all[0]?.buttons.map(({ label }) => label)).toEqual([
    'Turn fewest payments off',
    'Read every message',
    'Read without Gemini',
    'A summary every Monday, 9:00 AM',
    'No quiet hours',
    '✓ English',
    'Español',
  ])
})

test('a press on the settings redraws the card and says what changed', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /settings')

  const { all } = await chat.press('Bo', 'Turn fewest payments off')

  const [card, toast, toAll] = all
  expect(card?.op).toBe('edit')
  expect(card?.text).toContain('Fewest payments: off')
  expect(card?.buttons[0]?.label).toBe('Turn fewest payments on')
  expect(toast?.op).toBe('toast')
  expect(toast?.text).toContain('Fewest payments is off')
  expect(toAll).toMatchObject({ op: 'post', text: expect.stringContaining('Bo changed a setting. Fewest payments') })
  expect((await chat.home('Ana')).group.simplify).toBe(false)
})

test('a press that sets what is set already says so', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /settings')
  const off = { verb: 'set', id: 'simplify', version: 0 }
  await chat.press('Ana', off)

  const again = await chat.press('Bo', off)

  expect(again.all.map(({ op }) => op)).toEqual(['edit', 'toast'])
  expect(again.text).toContain('Fewest payments is off already.')
})

test('a press on a language has the card speak it', async ({ room }) => {
  const chat = room()
  await chat.say('Ana: /settings')

  const { all } = await chat.press('Ana', 'Español')
  const again = await chat.press('Ana', '✓ Español')

  expect(all[0]?.text).toContain('Idioma: español')
  expect(all[1]?.text).toBe('A partir de ahora hablo español.')
  expect(again.text).toContain('Ya hablo español.')
})

test('a press on the language keeps the region', async ({ room }) => {
  const chat = room({ locale: 'es-MX' })
  await chat.say('Ana: /settings')

  await chat.press('Ana', '✓ Español')

  expect((await chat.home('Ana')).group.locale).toBe('es-MX')
})

test.for([
  { verb: 'set', id: 'simplify', version: 2 },
  { verb: 'set', id: 'language.xx', version: 1 },
  { verb: 'set', id: 'language', version: 1 },
  { verb: 'set', id: 'currency.USD', version: 1 },
  { verb: 'set', id: '', version: 0 },
])('a made-up press %j changes nothing', async (press, { room }) => {
  const chat = room()
  await chat.say('Ana: /settings')
  const before = (await chat.home('Ana')).group

  const { all } = await chat.press('Ana', press)

  expect(all.map(({ op }) => op)).toEqual(['toast'])
  expect((await chat.home('Ana')).group).toEqual(before)
})

test('a new currency is for new entries; those written keep theirs', async ({ room }) => {
  const chat = room()
  await chat.say('Bo: /join')
  await chat.say('Ana: /add 60 dinner')

  const set = await chat.say('Ana: /currency usd')
  const added = await chat.say('Ana: /add 60 dinner')
  const history = await chat.say('Ana: /history')

  expect(set.text).toBe('New entries are in USD (US Dollar) from now on. Those already written keep their currency.')
  expect(added.text).toContain('$60.00')
  expect(history.text).toContain('€60.00')
  expect(history.text).toContain('$60.00')
})

test.for([
  ['/currency', 'New entries are in EUR (Euro). /currency and a code, like /currency USD, changes that.'],
  ['/currency eur', 'New entries are in EUR (Euro) already.'],
  ['/currency zł', 'New entries are in PLN (Polish Zloty) from now on.'],
  ['/currency $', 'I know no currency “$”.'],
  ['/currency coins', 'I know no currency “coins”. Use a code such as EUR, USD or JPY.'],
  [`/currency ${'x'.repeat(10_000)}`, `I know no currency “${'x'.repeat(40)}…”.`],
  ['/currency \u0001\u0007', 'New entries are in EUR (Euro).'],
  ['/timezone', 'Our time zone is Europe/Berlin, where it is Mar 12, 2026, 7:00'],
  ['/timezone asia/tokyo', 'Our time zone is Asia/Tokyo now, where it is Mar 13, 2026, 3:00'],
  ['/timezone Europe/Berlin', 'Our time zone is Europe/Berlin already.'],
  ['/timezone Mars/Olympus', 'I know no time zone “Mars/Olympus”. Write it like Europe/Madrid.'],
  [`/timezone ${'🦊'.repeat(5_000)}`, `I know no time zone “${'🦊'.repeat(40)}…”.`],
  ['/language', 'I speak English here. I know English and Español; change it like this: /language es.'],
  ['/language es-MX', 'A partir de ahora hablo español de México.'],
  ['/language spanish', 'A partir de ahora hablo español.'],
  ['/language en', 'I speak English already.'],
  ['/language fr', 'I do not speak “fr”. Choose one of: English or Español.'],
  [`/language ${'x'.repeat(10_000)}`, `I do not speak “${'x'.repeat(40)}…”.`],
  ['/simplify', 'Fewest payments is on.'],
  ['/simplify off', 'Fewest payments is off: /settle has everybody pay exactly those they owe.'],
  ['/simplify NO', 'Fewest payments is off: '],
  ['/simplify 0', 'Fewest payments is off: '],
  ['/simplify sí', 'Fewest payments is on already.'],
  ['/simplify perhaps', 'Write /simplify on or /simplify off.'],
  [`/simplify ${'on'.repeat(5_000)}`, 'Write /simplify on or /simplify off.'],
])('%s', async ([command, expected], { room }) => {
  const chat = room()

  const { text } = await chat.say(`Ana: ${command}`)

  expect(text).toContain(expected)
})

test('the region decides how sums are written', async ({ room }) => {
  const chat = room()
  await chat.say('Ana: /join')

  await chat.say('Ana: /language es-MX')
  const mexican = await chat.say('Ana: /add 1250.50 MXN cena')
  await chat.say('Ana: /language es-ES')
  const spanish = await chat.say('Ana: /add 1250,50 EUR cena')

  expect(mexican.text).toContain('1,250.50')
  expect(spanish.text).toMatch(/1\.?250,50/u)
})

test('a group of another language is spoken to in English, and keeps its way to write sums', async ({ room }) => {
  const chat = room({ locale: 'de-DE' })

  const shown = await chat.say('Ana: /settings')
  const english = await chat.say('Ana: /language english')
  const added = await chat.say('Ana: /add 12,50 Kaffee')

  expect(shown.text).toContain('Language: English')
  expect(shown.all[0]?.buttons.map(({ label }) => label)).toContain('✓ English')
  expect(english.text).toBe('I speak English already.')
  expect(added.text).toContain('12,50')
})

test('every change of a setting is kept for later, with what it was set to', async ({ kept, room }) => {
  const chat = room()
  await chat.say('Ana: /currency USD')
  await chat.say('Ana: /timezone Asia/Tokyo')
  await chat.say('Ana: /simplify off')
  await chat.say('Ana: /simplify off')

  const { group } = await chat.home('Ana')

  const noted = await kept.query<{ what: string; detail: string }>(
    'SELECT what, detail FROM activity WHERE group_id = $1 ORDER BY id',
    [group.id],
  )
  expect(noted).toEqual([
    { what: 'settingsChanged', detail: 'currency USD' },
    { what: 'settingsChanged', detail: 'timezone Asia/Tokyo' },
    { what: 'settingsChanged', detail: 'simplify false' },
  ])
})

test('whoever sets an hour is told whose clock shows it, and picks another zone by what time it is there', async ({
  roomOf,
}) => {
  const chat = await roomOf(['Ana', 'Bo'])

  const quiet = await chat.say('Ana: /quiet 22:00-08:00')
  const offered = await chat.press('Ana', 'Another time zone')
  const further = await chat.press('Ana', '← Earlier')
  const chosen = await chat.press('Ana', '3:00 PM Buenos Aires')
  const digest = await chat.say('Ana: /digest mon 09:00')

  expect(quiet.text).toContain('(Berlin time)')
  expect(offered.text).toContain('Here it is 7:00 PM in Berlin now.')
  expect(offered.all[0]?.buttons.map(({ label }) => label)).toContain('✓ 7:00 PM Berlin')
  expect(further.all.map(({ op }) => op)).toEqual(['edit'])
  expect(chosen.text).toContain('America/Argentina/Buenos_Aires')
  expect(digest.text).toContain('at 9:00 AM (Buenos Aires time)')
})

test('everybody may change everything until somebody says who may', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /add 60 dinner')

  const before = await chat.say('Bo: /roles')
  const without = await chat.say('Bo: /roles @ana')
  const set = await chat.say('Ana: /roles me and @bo')

  expect(before.text).toContain('everybody may change them')
  expect(without.text).toContain('Name yourself too')
  expect(set.text).toBe(
    'Ana has set it: from now on Ana and Bo may change settings, other people’s entries and who is on the tab.',
  )
  expect((await chat.say('Cy: /settings')).text).toContain('May change this and others’ entries: Ana and Bo')
})

test('what is for those who are named is refused to others, typed, in words and by buttons', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  const [entry] = (await chat.say('Ana: /add 60 dinner')).all
  await chat.say('Ana: /guest Zed')
  await chat.say('Ana: /roles me and @bo')
  const refused = 'That is for Ana and Bo'

  expect((await chat.say('Cy: /currency USD')).text).toContain(refused)
  expect((await chat.say('Cy: /edit 1 65')).text).toContain(refused)
  expect((await chat.say('Cy: /delete 1')).text).toContain(refused)
  expect((await chat.say('Cy: /leave @zed')).text).toContain(refused)
  expect((await chat.say('Cy: /weight @ana 2')).text).toContain(refused)
  expect((await chat.say('Cy: /budget food 100')).text).toContain(refused)
  expect((await chat.say('Cy: /alert 100')).text).toContain(refused)
  expect((await chat.say('Cy: /digest off')).text).not.toContain('Done')
  expect((await chat.say('Cy: /roles everybody')).text).toContain(refused)
  expect((await chat.reply('Cy: 70', { message: entry?.message ?? '' })).text).toContain(refused)
  expect((await chat.press('Cy', 'Undo', entry?.message)).text).toContain(refused)
  await chat.say('Bo: /settings')
  expect((await chat.press('Cy', 'Español')).text).toContain(refused)
  expect((await chat.say('Cy: /history')).text).toContain('#1 · Mar 12, 2026 · dinner · €60.00')
})

test('whoever is not named still writes, changes their own, and says what arrived', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /roles me')

  await chat.say('Cy: /add 30 milk')
  const edited = await chat.say('Cy: /edit 1 33')
  const byManager = await chat.say('Ana: /edit 1 36')
  const again = await chat.say('Cy: /edit 1 39')
  const paid = await chat.say('Bo: /pay @cy 13')
  const missing = await chat.press('Cy', 'Not received', paid.all[0]?.message)
  const left = await chat.say('Cy: /leave')
  const joined = await chat.say('Cy: /join')

  expect([edited, byManager, again].map(({ text }) => text.split('\n')[0])).toEqual([
    '#1 milk · €33.00',
    '#1 milk · €36.00',
    '#1 milk · €39.00',
  ])
  expect(missing.text).toContain('has not')
  expect(left.text).toContain('Cy')
  expect(joined.text).toContain('Cy')
})

test('once all who are named have left, it is everybody again', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /roles me')
  await chat.say('Ana: /leave')

  expect((await chat.say('Bo: /roles')).text).toContain('everybody may change them')
  expect((await chat.say('Bo: /currency USD')).text).toContain('US')
})

test('where it is for the admins of the chat, the platform says who is one', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'], { admins: ['ana'] })

  const byBo = await chat.say('Bo: /roles admins')
  const set = await chat.say('Ana: /roles admins')

  expect(byBo.text).toContain('That is for the admins of this chat')
  expect(set.text).toContain('from now on the admins of the chat may change settings')
  expect((await chat.say('Bo: /simplify off')).text).toContain('That is for the admins of this chat')
  expect((await chat.say('Ana: /simplify off')).text).not.toContain('That is for')
})
