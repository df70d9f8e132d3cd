import { expect } from 'vitest'
import type { TestChat } from '../support/chat.js'
import { fillTab } from '../support/crowd.js'
import { test } from '../support/room.js'

const membersOf = async (chat: TestChat): Promise<string> => (await chat.say('Ana: /members')).text

test('who writes is on the tab', async ({ room }) => {
  const chat = room()

  const { text } = await chat.say('Ana: /join')

  expect(text).toBe('Ana is on the tab and shares every new expense.')
})

test('who left shares nothing new, and comes back with one word', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])

  const left = await chat.say('Bo: /leave')
  const leftAgain = await chat.say('Bo: /leave')
  const alone = await chat.say('Ana: /add 10 tea')
  const back = await chat.say('Bo: /join')
  const both = await chat.say('Ana: /add 10 tea')

  expect(left.text).toBe('Bo is off the tab and shares new expenses only when named. /join undoes that.')
  expect(leftAgain.text).toBe('Bo is off the tab already. /join undoes that.')
  expect(alone.text).not.toContain('Bo')
  expect(back.text).toBe('Good to have Bo back: new expenses for everybody count Bo in again.')
  expect(both.text).toContain('Bo')
})

test('what is open stays open when somebody leaves, and is told', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')

  const debtor = await chat.say('Bo: /leave')
  const creditor = await chat.say('Ana: /leave')

  expect(debtor.text).toContain('What is open stays: Bo owes €30.00. /settle shows whom to pay.')
  expect(creditor.text).toContain('What is open stays: Ana gets €30.00 back. /settle shows from whom.')
})

test('a guest is taken off and put back by name; a person is taken off, and comes back by themselves', async ({
  roomOf,
}) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /guest Dan')

  const guestLeft = await chat.say('Ana: /leave @dan')
  const guestBack = await chat.say('Ana: /join Dan')
  const person = await chat.say('Ana: /leave Bo')
  const unknown = await chat.say('Ana: /leave Zed')

  expect(guestLeft.text).toContain('Dan is off the tab')
  expect(guestBack.text).toContain('Dan')
  expect(person.text).toContain('Bo is off the tab')
  expect((await chat.say('Ana: /join Bo')).text).toBe(
    'Only Bo can do that, with /join. For others I do it for guests alone.',
  )
  expect((await chat.say('Bo: /join')).text).toContain('Good to have Bo back')
  expect(unknown.text).toContain('I know no Zed here.')
  expect(await membersOf(chat)).toContain('3 people')
})

test('the members are told with guests, shares and whoever left something open', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /guest Dan')
  await chat.say('Ana: /weight Dan 1.5')
  await chat.say('Ana: /add 30 tea @bo')
  await chat.say('Bo: /leave')
  await chat.say('Cy: /leave')

  const text = await membersOf(chat)

  expect(text).toContain('2 people on the tab')
  expect(text).toMatch(/Dan +guest, 1\.5 shares/u)
  expect(text).toMatch(/Bo +off the tab, owes €15\.00/u)
  expect(text).not.toContain('Cy')
})

test('nobody is told that all is settled while nobody else is known', async ({ room }) => {
  const chat = room()

  const { text } = await chat.say('Ana: /members')

  expect(text).toContain('1 person on the tab')
  expect(text).toContain('I know nobody else here yet.')
})

test('several guests come at once, trimmed and without their @', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])

  const { text } = await chat.say('Ana: /guest  Dan ,@Eva,\tFay  Lou ,,')

  expect(text).toContain('Dan, Eva, and Fay Lou are on the tab as guests.')
  expect(await membersOf(chat)).toContain('4 people')
})

test.for([
  ['', 'Who is it? Say the name, or several with commas between them.'],
  ['  ,@, \u0007 \u200b', 'Who is it? Say the name, or several with commas between them.'],
  ['x'.repeat(41), 'A name can have at most 40 characters. Shorten it.'],
  [`Dan, ${'x'.repeat(41)}`, 'A name can have at most 40 characters. Shorten it.'],
  ['ana', 'There is a ana on the tab already. Choose another name, such as ana K.'],
  ['ＡＮÁ', 'There is a ＡＮÁ on the tab already.'],
  ['Dan, dan', 'There is a dan on the tab already.'],
  ['\u0410na', 'There is a \u0410na on the tab already.'], // Cyrillic А
  ['Dan, D\u200ban', 'There is a Dan on the tab already.'],
  ...['everyone', '@all', 'me', 'Nobody', 'we', 'yo', 'mí', '\u0430ll', 'the others', 'us'].map((name) => [
    name,
    'is a word for somebody else, such as everyone, me or nobody.',
  ]),
  [Array.from({ length: 500 }, (_, place) => `G${place}`).join(','), 'I add at most 50 guests at a time.'],
  ['y'.repeat(10_000), 'That is longer than the 4,096 characters I read. Shorten it.'],
])('the guest “%s” is refused and nobody is added', async ([argument, expected], { roomOf }) => {
  const chat = await roomOf(['Ana'])

  const { text } = await chat.say(`Ana: /guest ${argument}`)

  expect(text).toContain(expected)
  expect(await membersOf(chat)).toContain('1 person')
})

test('a word of the group’s language is no name either, though it may be one elsewhere', async ({ room }) => {
  const turkish = room({ locale: 'tr' })
  const english = room()

  expect((await turkish.say('Ana: /guest Ben')).text).toContain('Ben')
  expect((await english.say('Ana: /guest Ben, Mario, Will')).text).toContain('Ben, Mario, and Will are on the tab')
  expect((await turkish.say('Ana: /members')).text).not.toContain('Ben')
})

test('a tab that is full takes nobody more, and whoever left one comes back where there is room', async ({
  kept,
  roomOf,
}) => {
  const chat = await roomOf(['Ana', 'Bo'])
  const { group } = await chat.home('Ana')
  await fillTab(kept, group.id, 997)

  const last = await chat.say('Ana: /guest Dan')
  const guest = await chat.say('Ana: /guest Eve')
  const asked = await chat.say('Ana: /add 10 tea with @eve')
  const refused = await chat.press('Ana', 'Add eve as a guest')
  await chat.say('Bo: /leave')
  const back = await chat.say('Bo: /join')
  await chat.say('Bo: /leave')
  await chat.say('Ana: /guest Eve')
  const late = await chat.say('Bo: /join')

  const full = 'This tab has all the people it can hold, 1,000. Take somebody off it with /leave'
  expect(last.text).toContain('Dan is on the tab as a guest.')
  expect(guest.text).toContain(full)
  expect(asked.text).toContain('I know no eve here.')
  expect(refused.text).toContain(full)
  expect(back.text).toContain('Good to have Bo back')
  expect(late.text).toContain(full)
})

test.for([
  ["Robert'); DROP TABLE member;--", "Robert'); DROP TABLE member;--"],
  ['/delete 1', '/delete 1'],
  ['{member} {#}', '{member} {#}'],
  ['<b>Bo</b> & *Cy*', '<b>Bo</b> & *Cy*'],
  ['عبد الله', 'عبد الله'],
  ['דנה', 'דנה'],
  ['\u202Eadnap', 'adnap'],
  ['D\u0001a\u0007n\u001b[31m', 'D a n [31m'],
  ['👨‍👩‍👧 Lee', '👨‍👩‍👧 Lee'],
  ['x'.repeat(40), 'x'.repeat(40)],
])('the name “%s” is kept as text', async ([typed, shown], { roomOf }) => {
  const chat = await roomOf(['Ana'])

  const { text } = await chat.say(`Ana: /guest ${typed}`)

  expect(text).toContain(`${shown} is on the tab as a guest.`)
  expect(await membersOf(chat)).toContain(shown)
})

test('a person of a guest’s name who is somebody else is never merged with the guest', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])
  await chat.say('Ana: /guest Dan')

  await chat.say('Dan: /join')
  await chat.press('Dan', 'I am somebody else')

  const text = await membersOf(chat)
  expect(text).toContain('3 people')
  expect(text).toContain('Dan (2)')
})

test('who claims a guest has all that was written for the guest', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])
  await chat.say('Ana: /guest Dan')
  await chat.say('Ana: /add 60 dinner @dan')

  await chat.say('Daniel: /claim dan')
  const claimed = await chat.press('Ana', 'Yes, that is Dan')
  const left = await chat.say('Daniel: /leave')

  expect(claimed.text).toContain('Daniel takes the place of the guest Dan')
  expect(left.text).toContain('Daniel owes €30.00')
  expect((await chat.say('Ana: /add 10 tea @daniel')).text).toContain('€5.00')
})

test('who claims a guest keeps what they did before, and may undo it', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /guest Dan')
  await chat.say('Ana: /add 60 dinner @dan')
  await chat.say('Daniel: /add 10 tea for @bo @daniel')

  await chat.say('Daniel: /claim Dan')
  await chat.press('Ana', 'Yes, that is Dan')
  const claimed = await chat.say('Ana: /balance @daniel')
  const undone = await chat.say('Daniel: /undo')

  expect(claimed.text).toContain('€25.00')
  expect(undone.text).toContain('took back #2 tea: it no longer counts.')
  expect((await chat.say('Ana: /balance @daniel')).text).toContain('€30.00')
})

test('who claims a guest with entries is that guest once somebody else on these says so', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /guest Dan')
  await chat.say('Ana: /add 60 dinner for @bo and Dan')

  const asked = await chat.say('Eve: /claim Dan')
  const own = await chat.press('Eve', 'Yes, that is Dan')
  const strange = await chat.press('Cy', 'Yes, that is Dan')
  const refused = await chat.press('Bo', 'No')
  const late = await chat.press('Ana', 'Yes, that is Dan')

  expect(asked.text).toContain('Eve says that they are Dan, who is a guest here. Is that so? Ana and Bo can tell')
  for (const { text } of [own, strange]) expect(text).toContain('This button is for Ana and Bo.')
  expect(refused.text).toContain('Bo: Eve is not Dan. Nothing has changed.')
  expect(late.text).not.toContain('takes the place')
  expect((await chat.say('Ana: /balance dan')).text).toContain('€30.00')
  expect((await chat.say('Ana: /balance @eve')).text).not.toContain('€30.00')
})

test('a claim is taken back, and each has what was theirs', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /guest Dan')
  await chat.say('Ana: /add 60 dinner for @ana and Dan')
  await chat.say('Eve: /claim Dan')
  await chat.press('Ana', 'Yes, that is Dan')
  await chat.say('Eve: /add 10 tea for @eve and @bo')

  const strange = await chat.say('Bo: /unclaim Dan')
  await chat.say('Ana: /edit 1 80')
  const changed = await chat.say('Eve: /unclaim')
  await chat.say('Ana: /undo')
  const back = await chat.say('Ana: /unclaim dan')
  const again = await chat.say('Ana: /unclaim Dan')

  expect(strange.text).toContain('Only Eve, or somebody on an entry of Dan, can take that back.')
  expect(changed.text).toContain('was changed since')
  expect(back.text).toContain('Dan is a guest again')
  expect(again.text).toContain('Nobody here has claimed a guest Dan.')
  expect((await chat.say('Ana: /balance dan')).text).toContain('€30.00')
  expect((await chat.say('Ana: /balance @eve')).text).toMatch(/€5\.00/u)
})

test('a guest whose entries are all taken back is anybody’s', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])
  await chat.say('Ana: /guest Dan')
  await chat.say('Ana: /add 60 dinner @dan')
  await chat.say('Ana: /undo')

  expect((await chat.say('Daniel: /claim Dan')).text).toContain('Daniel takes the place of the guest Dan')
})

test('a claim leaves one person of that name, whom everybody can name', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])
  await chat.say('Ana: /guest Dan')

  await chat.say('Dan: /claim Dan')

  const text = await membersOf(chat)
  expect(text).toContain('2 people')
  expect(text).not.toContain('Dan (2)')
  expect(text).not.toContain('guest')
  expect((await chat.say('Ana: /weight dan 2')).text).toContain('Dan counts as 2 shares')
})

test.for([
  ['', 'Who? Put a name in, like /claim Dan.'],
  ['Zed', 'There is no guest Zed here. /members shows everybody.'],
  ['Ana', 'There is no guest Ana here.'],
  ['z'.repeat(10_000), 'A name can have at most 40 characters.'],
])('claiming “%s” is refused', async ([argument, expected], { roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])

  const { text } = await chat.say(`Bo: /claim ${argument}`)

  expect(text).toContain(expected)
})

test('who shares an entry with a guest may be that guest where somebody else says so, and both shares are one', async ({
  roomOf,
}) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /guest Dan')
  await chat.say('Ana: /add 60 dinner')

  const asked = await chat.say('Bo: /claim Dan')
  await chat.press('Ana', 'Yes, that is Dan')

  expect(asked.text).toContain('Both were on #1, so two shares add up to one there.')
  expect((await chat.say('Ana: /show 1')).text).toMatch(/Bo: €40\.00|Bo +.*€40\.00/u)
  expect((await chat.say('Ana: /balance')).text).toContain('Bo pays Ana €40.00')
})

test('a guest is claimed once, even when two ask at the same time', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])
  await chat.say('Ana: /guest Dan')

  const answers = await Promise.all([chat.say('Bo: /claim Dan'), chat.say('Cy: /claim Dan')])

  const told = answers.map(({ text }) => text.includes('takes the place'))
  expect(told.filter((isClaimed) => isClaimed)).toHaveLength(1)
  expect(await membersOf(chat)).toContain('3 people')
})

test('a weight changed today never rewrites earlier balances', async ({ kept, roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')

  const set = await chat.say('Ana: /weight @bo 2')
  const before = await openOf('Bo')
  await chat.say('Ana: /add 60 dinner')
  const after = await openOf('Bo')

  expect(set.text).toBe('Bo counts as 2 shares in equal splits from now on. Earlier expenses stay as they are.')
  expect(before).toBe(-3000n)
  expect(after).toBe(-7000n)

  async function openOf(name: string): Promise<bigint | undefined> {
    const { group, members } = await chat.home('Ana')
    const member = members.find((candidate) => candidate.name === name)
    const balances = await kept.books.balances.of(group.id)
    return balances.find((balance) => balance.member === member?.id)?.net.amountMinor
  }
})

test.for([
  ['@bo 0', 'Bo counts as 0 shares'],
  ['bo 1.5', 'Bo counts as 1.5 shares'],
  ['bo 1,25', 'Bo counts as 1.25 shares'],
  ['bo x3', 'Bo counts as 3 shares'],
  ['bo 3x', 'Bo counts as 3 shares'],
  ['bo ١٠٠', 'Bo counts as 100 shares'],
  ['2', 'Ana counts as 2 shares'],
  ['me 2', 'Ana counts as 2 shares'],
  ['@bo 1', 'Bo counts as 1 share already.'],
  ['@bo', 'Bo counts as 1 share in equal splits.'],
  ['', 'Everybody counts as one share in equal splits.'],
])('/weight %s', async ([argument, expected], { roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])

  const { text } = await chat.say(`Ana: /weight ${argument}`)

  expect(text).toContain(expected)
})

test.for([
  ['@bo -1', '“-1” is no weight. Write a number from 0 to 100 such as 2 or 1.5.'],
  ['@bo 100.01', '“100.01” is no weight.'],
  ['@bo 101', '“101” is no weight.'],
  ['@bo 1.234', '“1.234” is no weight.'],
  ['@bo two', '“two” is no weight.'],
  [`@bo ${'9'.repeat(10_000)}`, `“${'9'.repeat(40)}…” is no weight.`],
  ['z'.repeat(10_000), 'A name can have at most 40 characters.'],
])('/weight %s is refused', async ([argument, expected], { roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])

  const { text } = await chat.say(`Ana: /weight ${argument}`)

  expect(text).toContain(expected)
  expect((await chat.say('Ana: /weight')).text).toContain('Everybody counts as one share')
})

test('a name without a number that nobody bears is no weight of mine', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])

  const { text, all } = await chat.say('Ana: /weight @zed')

  expect(text).toContain('I know no zed here.')
  expect(all[0]?.buttons.map(({ label }) => label)).toEqual(['Add zed as a guest', 'Cancel'])
})

test('a weight for somebody unknown asks, and goes on with the guest', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])

  const asked = await chat.say('Ana: /weight @dan 2')
  const answered = await chat.press('Ana', 'Add dan as a guest')

  expect(asked.text).toContain('dan')
  expect(answered.text).toContain('dan counts as 2 shares')
  expect((await chat.say('Ana: /weight')).text).toMatch(/dan +2 shares/u)
})

test('somebody mentioned by the platform is learnt and meant, whoever else bears the name', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])
  await chat.say('Ana: /guest Bo')

  const weighed = await chat.say('Ana: /weight @Bo 2', 'Bo')
  const listed = await chat.say('Ana: /history @Bo', 'Bo')
  const asked = await chat.say('Ana: /weight @Bo 3')

  expect(weighed.text).toContain('Bo (2) counts as 2 shares')
  expect(listed.text).toBe('No entry names Bo (2) yet. /history lists all entries.')
  expect(asked.text).toContain('Which Bo?')
  expect((await chat.press('Ana', 'Bo (2)')).text).toContain('Bo (2) counts as 3 shares')
})

test('a person whose platform allows a long name can be named by it', async ({ roomOf }) => {
  const long = `Ana ${'María '.repeat(10)}Sanz`
  const chat = await roomOf([long])

  const { text } = await chat.say(`Bo: /weight ${long} 2`)

  expect(text).toContain(`${long} counts as 2 shares`)
})

test('a name that ends in a number is a name', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])
  await chat.say('Ana: /guest Player 2')

  const told = await chat.say('Ana: /weight Player 2')
  const set = await chat.say('Ana: /weight Player 2 3')

  expect(told.text).toContain('Player 2 counts as 1 share')
  expect(set.text).toContain('Player 2 counts as 3 shares')
})

test('everything is said in Spanish to a Spanish group', async ({ room }) => {
  const chat = room({ locale: 'es' })

  const joined = await chat.say('Ana: /join')
  const guests = await chat.say('Ana: /guest Dan, Eva')
  const weight = await chat.say('Ana: /weight Dan 1,5')

  expect(joined.text).toBe('Ana está en el grupo y comparte cada gasto nuevo.')
  expect(guests.text).toContain('Dan y Eva entran en el grupo como personas invitadas.')
  expect(weight.text).toContain('Dan cuenta como 1,5 partes')
})
