import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../src/ledger/refusal.js'
import { book, nets, noted, read, refused } from '../support/imported.js'
import { currency } from '../support/money.js'

const spliitHeader = (people: string, settled = 'Is Reimbursement') =>
  `"Date","Description","Category","Currency","Cost","Original cost","Original currency","Conversion rate","${settled}","Split mode",${people}`

describe('a Spliit CSV is checked against itself', () => {
  test('cells that come to nothing are balances, not shares', () => {
    const read = book(`${spliitHeader('"Oleg","Nina","Ivo"', 'Is Settlement')}
"2026-06-01","Dinner","Dining Out","EUR","90.00",,,,"No","Evenly","60.00","-30.00","-30.00"
"2026-06-02","Tickets","Travel","EUR","100.00",,,,"No","Unevenly – By amount","90.00","-30.00","-60.00"
"2026-06-03","Back","Payment","EUR","20.00",,,,"Yes","Evenly","-20.00","20.00","0.00"
`)

    expect(nets(read)).toEqual({ 'Oleg EUR': '13000', 'Nina EUR': '-4000', 'Ivo EUR': '-9000' })
    expect(read.entries.map(({ kind, totalMinor }) => [kind, totalMinor])).toEqual([
      ['expense', 9000n],
      ['expense', 10000n],
      ['payment', 2000n],
    ])
  })

  test('cells that are neither are refused with the line', () => {
    const header = spliitHeader('"Oleg","Nina"')

    expect(refused(`${header}\n"2026-06-01","x","Taxi","EUR","90.00",,,,"No","Evenly","45.00","-44.00"\n`)).toEqual([
      'importCostDiffers',
      2,
    ])
    // By amount nothing is rounded.
    const byAmount = `${header}\n"2026-06-01","x","Taxi","EUR","90.00",,,,"No","Unevenly – By amount","45.00","-44.99"\n`
    expect(refused(byAmount)).toEqual(['importCostDiffers', 2])
  })

  test('“evenly” beside uneven sums is split evenly, which is said', () => {
    const read = book(`${spliitHeader('"Oleg","Nina"')}
"2026-06-01","x","Taxi","EUR","90.00",,,,"No","Evenly","60.00","-30.00"
"2026-06-01","x","Taxi","EUR","90.01",,,,"No","Evenly","45.01","-45.00"
`)

    expect(nets(read)).toEqual({ 'Oleg EUR': '9000', 'Nina EUR': '-9000' })
    expect(noted(read)).toEqual({ splitEvenly: 1 })
  })
})

describe('people are told apart by id or column, not by name', () => {
  test('in Spliit’s JSON', () => {
    const file = {
      currencyCode: 'EUR',
      participants: ['Alex', 'Alex ', 'Bo'].map((name, place) => ({ id: `p${place}`, name })),
      expenses: [
        {
          expenseDate: '2026-03-01',
          title: 'tea',
          amount: 3000,
          paidById: 'p0',
          paidFor: ['p0', 'p1', 'p2'].map((participantId) => ({ participantId, shares: 100 })),
          isReimbursement: false,
          splitMode: 'EVENLY',
        },
      ],
    }
    const { people, balances } = book(JSON.stringify(file))

    expect(people.map(({ name }) => name)).toEqual(['Alex', 'Alex', 'Bo'])
    expect(balances.map(({ amountMinor }) => amountMinor)).toEqual([2000n, -1000n, -1000n])
  })

  test('in columns', () => {
    const { people, balances } = book(
      `${spliitHeader('"Alex","Alex "')}\n"2026-06-01","x","Taxi","EUR","90.00",,,,"No","Evenly","45.00","-45.00"\n`,
    )

    expect([people.length, balances.map(({ amountMinor }) => amountMinor)]).toEqual([2, [4500n, -4500n]])
  })
})

describe('a currency that is named and not understood is asked for', () => {
  const spliit = (code: string, sign: string) =>
    JSON.stringify({
      currency: sign,
      currencyCode: code,
      participants: [
        { id: 'a', name: 'Ana' },
        { id: 'b', name: 'Bo' },
      ],
      expenses: [
        {
          expenseDate: '2026-03-01',
          title: 'tea',
          amount: 3000,
          paidById: 'a',
          paidFor: [{ participantId: 'b', shares: 100 }],
          isReimbursement: false,
          splitMode: 'EVENLY',
        },
      ],
    })

  test.each([
    ['', '£', 'importCurrencyUnclear'],
    ['', '$', 'importCurrencyUnclear'],
    ['', '₽', 'importCurrencyUnclear'],
    ['', 'Taler', 'importCurrencyUnknown'],
    ['BTC', '₿', 'importCurrencyUnknown'],
  ])('code “%s” and sign “%s”', (code, sign, why) => {
    const made = read(spliit(code, sign))
    expect(isRefusal(made) && made.refused).toBe(why)
  })

  test('what somebody says, and what the group’s own money is, make it clear', () => {
    expect(nets(book(spliit('', '£'), { toldCurrency: currency('GBP') }))).toEqual({
      'Ana GBP': '3000',
      'Bo GBP': '-3000',
    })
    const own = book(spliit('', '$'), { currency: currency('CAD') })
    expect(nets(own)).toEqual({ 'Ana CAD': '3000', 'Bo CAD': '-3000' })
    expect(own.notes).toEqual([{ kind: 'signTaken', count: 1, text: '$', other: 'CAD' }])
    // One currency alone has this sign.
    expect(nets(book(spliit('', '₹')))).toEqual({ 'Ana INR': '3000', 'Bo INR': '-3000' })
    expect(noted(book(spliit('EUR', 'whatever')))).toEqual({})
    // A code that is clear is not overruled.
    expect(nets(book(spliit('USD', '$'), { toldCurrency: currency('GBP') }))).toEqual({
      'Ana USD': '3000',
      'Bo USD': '-3000',
    })
  })

  test('one that is not named is the group’s, which is said', () => {
    expect(book(spliit('', '')).notes).toEqual([{ kind: 'currencyAssumed', count: 1, text: 'EUR', other: '' }])
  })

  test('one that has ended comes in under its name', () => {
    const read = book(`Date,Description,Category,Cost,Currency,Ana,Bo
2021-07-02,Boat,Other,300.00,HRK,150.00,-150.00
2023-02-02,Ice cream,Dining out,10.00,EUR,-5.00,5.00
2026-06-30,Total balance, , ,HRK,150.00,-150.00
2026-06-30,Total balance, , ,EUR,-5.00,5.00
`)

    expect(nets(read)).toMatchObject({ 'Ana HRK': '15000', 'Ana EUR': '-500' })
    expect(read.notes).toEqual([{ kind: 'currencyEnded', count: 1, text: 'HRK', other: '' }])
  })
})

describe('a Splitwise file that a spreadsheet wrote anew', () => {
  const resaved = (first: string, second: string) => `Date;Description;Category;Cost;Currency;Ana;Ben;;
;;;;;;;;
${first};Dinner;Dining out;1.060,5;EUR;530,25;-530,25;;
${second};Ben paid Ana;Zahlungsart;30,25;EUR;-30,25;30,25;;
31/12/2026;Total balance; ; ;EUR;500;-500;;
`

  test('has its days in the order that fits its lines, which is said', () => {
    const read = book(resaved('28/02/2026', '01/03/2026'))

    expect(nets(read)).toEqual({ 'Ana EUR': '50000', 'Ben EUR': '-50000' })
    expect(read.entries.map(({ date, kind }) => [date, kind])).toEqual([
      ['2026-02-28', 'expense'],
      ['2026-03-01', 'payment'],
    ])
    expect(noted(read)).toEqual({ daysFirst: 1 })
    expect(book(resaved('2/28/26', '3/1/26')).entries.map(({ date }) => date)).toEqual(['2026-02-28', '2026-03-01'])
    // Nobody writes months first with dots.
    expect(book(resaved('9.2.2026', '3.10.2026')).entries[0]?.date).toBe('2026-02-09')
  })

  test('is refused where day and month may be either way round', () => {
    expect(refused(resaved('01/02/2026', '02/03/2026'))).toEqual(['importDatesUnclear', undefined])
    expect(refused(resaved('13/02/2026', '02/14/2026'))).toEqual(['importDateUnreadable', 4])
  })

  test('may hold texts that look like formulas, but no formulas for numbers', () => {
    const file = (description: string, cost: string) => `Date,Description,Category,Cost,Currency,Ana,Ben
2026-03-01,"${description}",Taxi,${cost},EUR,10.00,-10.00
2026-03-06,Total balance, , ,EUR,10.00,-10.00
`
    for (const text of ['=) cheers', '@home (dinner)', '- Uber (airport)', '+1', '=HYPERLINK(x)']) {
      expect(book(file(text, '20.00')).entries[0]?.description).toBe(text)
    }
    expect(refused(file('x', '=10+10'))).toEqual(['importFormula', 2])
    expect(refused(file('x', '1.234'))).toEqual(['importCellUnreadable', 2])
    expect(refused(file('x', '9.00'))).toEqual(['importCostDiffers', 2])
  })
})

test('SplitPro’s half of a change of currency moves what it moves', () => {
  const read = book(`Paid By,Name,Category,Amount,Split Type,Expense Date,Currency,You Lent,You Owe,Settlement
You,Hotel,travel,60.00,EQUAL,2026-03-01 20:15:00,USD,30.00,0,0
Nina,USD → EUR @ 0.9,general,30.00,CURRENCY_CONVERSION,2026-03-05 10:00:00,USD,0,30.00,0
You,"6" sub, large",food,10.00,EXACT,2026-03-06 10:00:00,USD,4.00,0,0
`)

  expect(nets(read)).toEqual({ 'You USD': '400', 'Nina USD': '-400' })
  expect(read.entries.map(({ kind, description }) => [kind, description])).toEqual([
    ['expense', 'Hotel'],
    ['payment', 'USD → EUR @ 0.9'],
    ['expense', '6" sub, large'],
  ])
  expect(read.notes).toEqual([{ kind: 'conversions', count: 1, text: 'USD → EUR @ 0.9', other: '' }])
})

test('SplitPro’s columns have to agree with each other', () => {
  const line = (cells: string) =>
    `Paid By,Name,Category,Amount,Split Type,Expense Date,Currency,You Lent,You Owe,Settlement\n${cells}\n`

  expect(
    refused(
      line('You,x,food,60.00,EQUAL,2026-03-01 20:15:00,EUR,20.00,0,0\nBo,y,food,1.00,EQUAL,2026-03-01,EUR,0,0.50,0'),
    ),
  ).toEqual(['importCostDiffers', 2])
  expect(refused(line('Bo,x,food,60.00,EQUAL,2026-03-01 20:15:00,EUR,30.00,30.00,0'))).toEqual(['importCostDiffers', 2])
  expect(refused(line('Bo,x,food,60.00,EXACT,2026-03-01 20:15:00,EUR,0,70.00,0'))).toEqual(['importCostDiffers', 2])
  expect(refused(line('Bo,x,food,60.00,SETTLEMENT,2026-03-01 20:15:00,EUR,0,0,50.00'))).toEqual([
    'importCostDiffers',
    2,
  ])
})

describe('Cospend', () => {
  const project = (currencyName: string, weight = 0) => `name,weight,active,color
"Oleg","1",1,"#112233"
"Nina, the 2nd","${weight}",1,"#445566"

what,amount,date,timestamp,payer_name,payer_weight,payer_active,owers,repeat,repeatfreq,repeatallactive,repeatuntil,categoryid,paymentmode,paymentmodeid,comment,deleted
"Dinner",90,2026-03-01,1772395200,"Oleg",1,1,"Oleg, Nina, the 2nd",n,1,0,,7,n,1,"",0
"Gift",10,2026-03-01,1772395200,"Oleg",1,1,"Nina, the 2nd",n,1,0,,-6,n,1,"",0

categoryname,categoryid,icon,color
"Supermarché",7,"x","#112233"

currencyname,exchange_rate
"${currencyName}",1
`

  test('reckons with a weight of nothing as one', () => {
    const read = book(project('Euro'))

    expect(nets(read)).toEqual({ 'Oleg EUR': '5500', 'Nina, the 2nd EUR': '-5500' })
    expect(read.entries.map(({ category }) => category)).toEqual(['groceries', 'health'])
    expect(nets(book(project('EUR', 2)))).toEqual({ 'Oleg EUR': '7000', 'Nina, the 2nd EUR': '-7000' })
  })

  test('names its money as it likes, so it may have to be asked', () => {
    expect(refused(project('£'))).toEqual(['importCurrencyUnclear', undefined])
    expect(refused(project('Taler'))).toEqual(['importCurrencyUnknown', 6])
    expect(nets(book(project('Taler'), { toldCurrency: currency('CHF') }))).toMatchObject({ 'Oleg CHF': '5500' })
  })

  test('in its early files, too, knows what was paid back', () => {
    const read =
      book(`what,amount,date,timestamp,payer_name,payer_weight,payer_active,owers,repeat,repeatallactive,repeatuntil,categoryid,paymentmode
"Supermarket",72,2021-01-01,1609498800,"Oleg N",1,1,"Oleg N, Nina P",n,0,,-1,n
"Nina pays back",36,2021-01-03,1609671600,"Nina P",1,1,"Oleg N",n,0,,-11,n
`)

    expect(read.entries.map(({ kind, category }) => [kind, category])).toEqual([
      ['expense', 'groceries'],
      ['payment', null],
    ])
    expect([read.source, nets(read)]).toEqual(['cospend', { 'Oleg N EUR': '0', 'Nina P EUR': '0' }])
  })
})

test('ihatemoney’s weights have to be one a person, and those not told are said', () => {
  const bills = (second: string) => `date,what,bill_type,amount,currency,payer_name,payer_weight,owers
2026-03-02,tea,Expense,30.0,EUR,Ana,${second},"Ana, Ben"
2026-03-01,Dinner,Expense,60.0,EUR,Ana,2.0,"Ana, Ben"
`

  expect(noted(book(bills('2')))).toEqual({ weightsUnknown: 2 })
  expect(nets(book(bills('2')))).toEqual({ 'Ana EUR': '3000', 'Ben EUR': '-3000' })
  expect(refused(bills('1'))).toEqual(['importWeightsDiffer', 3])
})

const settleup = `Who paid,Amount,Currency,For whom,Split amounts,Purpose,Category,Date & time,Timezone,Exchange rate,Converted amount,Type,Receipt
Emma,100,EUR,Emma;Nick;Zoé,33.33;33.33;33.33,Málaga,🏨,2026-03-01 12:00:00,+01:00,,,expense,
Emma;Nick,5;15,EUR,Zoé,20,Tapas,🍽,2026-03-02 12:00:00,+01:00,,,expense,
Zoé,30,EUR,Emma,30,,,2026-03-03 12:00:00,+01:00,,,transfer,
Emma,-9,EUR,Emma;Nick;Zoé,-3;-3;-3,Deposit,,2026-03-04 12:00:00,+01:00,,,expense,
`

describe('Settle Up', () => {
  test('tells who paid and for whom in lists', () => {
    const read = book(settleup)

    expect(read.entries.map(({ kind, totalMinor, category }) => [kind, totalMinor, category])).toEqual([
      ['expense', 10000n, 'travel'],
      ['expense', 2000n, 'food'],
      ['payment', 3000n, null],
      ['expense', -900n, null],
    ])
    expect(read.entries[1]?.postings).toEqual([
      { person: 0, paidMinor: 500n, owedMinor: 0n },
      { person: 1, paidMinor: 1500n, owedMinor: 0n },
      { person: 2, paidMinor: 0n, owedMinor: 2000n },
    ])
    const sums = Object.values(nets(read)).map(Number)
    expect(sums.reduce((sum, net) => sum + net, 0)).toBe(0)
    expect(noted(read)).toEqual({ refunds: 1 })
  })

  test('writes in UTF-16, which from elsewhere is refused', () => {
    const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])

    expect(nets(book(utf16(settleup)))).toEqual(nets(book(settleup)))
  })

  test('has parts that come to the sum, and as many sums as names', () => {
    expect(refused(settleup.replace('33.33;33.33;33.33', '33.33;33.33;30'))).toEqual(['importCostDiffers', 2])
    expect(refused(settleup.replace('33.33;33.33;33.33', '50;50'))).toEqual(['importNobodyShares', 2])
  })
})

describe('Tricount', () => {
  const csv = `Title,Amount,Currency,Exchange rate,Amount in default currency (EUR),Transaction type,Category,Date & time,Paid by,Paid by Ana,Paid by Joana,Impacted to Ana,Impacted to Joana
Dinner,60.00,EUR,1,60.00,Normal,Restaurants,13/03/2026 20:15,Ana,60.00,0.00,-30.00,-30.00
Taxi,100.00,DKK,0.13,13.41,Normal,,14/03/2026 09:00,Joana,0.00,13.41,-6.71,-6.70
Back,20.00,EUR,1,20.00,Reimbursement,,15/03/2026 09:00,Joana,0.00,20.00,-20.00,0.00
tricount Trip - Exported on 16/03/2026
`

  test('has two columns a person, and other currencies at its own rate', () => {
    const read = book(csv)

    expect(nets(read)).toEqual({ 'Ana EUR': '329', 'Joana EUR': '-329' })
    expect(read.entries.map(({ kind, date, totalMinor }) => [kind, date, totalMinor])).toEqual([
      ['expense', '2026-03-13', 6000n],
      ['expense', '2026-03-14', 1341n],
      ['payment', '2026-03-15', 2000n],
    ])
    expect(noted(read)).toEqual({ daysFirst: 1, rateUsed: 1 })
    expect(refused(csv.replace('-30.00,-30.00', '-30.00,-20.00'))).toEqual(['importCostDiffers', 2])
    expect(nets(book(csv.replaceAll('Paid by', 'Payé par').replaceAll('Impacted to', 'Impacté à')))).toEqual(nets(read))
  })

  test('as the JSON of one that was shared', () => {
    const who = (id: number, name: string) => ({ RegistryMembershipNonUser: { id, alias: { display_name: name } } })
    const sum = (value: string) => ({ value, currency: 'EUR' })
    const entry = (type: string, payer: object, amount: string, shares: readonly [object, string][]) => ({
      RegistryEntry: {
        description: 'x',
        date: '2026-07-14 20:15:00.000000',
        type_transaction: type,
        amount: sum(amount),
        membership_owned: payer,
        allocations: shares.map(([membership, value]) => ({ membership, amount: sum(value) })),
      },
    })
    const [ana, ben] = [who(1, 'Ana'), who(2, 'Ana')]
    const file = (share: string) =>
      JSON.stringify({
        Response: [
          {
            Registry: {
              memberships: [ana, ben],
              all_registry_entry: [
                entry('NORMAL', ana, '-60.00', [
                  [ana, '-30.00'],
                  [ben, share],
                ]),
                entry('BALANCE', ben, '-10.00', [[ana, '-10.00']]),
                entry('INCOME', ana, '4.00', [
                  [ana, '2.00'],
                  [ben, '2.00'],
                ]),
              ],
            },
          },
        ],
      })
    const read = book(file('-30.00'))

    expect(read.balances.map(({ amountMinor }) => amountMinor)).toEqual([1800n, -1800n])
    expect(read.entries.map(({ kind }) => kind)).toEqual(['expense', 'payment', 'expense'])
    expect(refused(file('-20.00'))).toEqual(['importCostDiffers', 1])
  })

  test('as a list of who took part, where equal shares are taken and said', () => {
    const read = book(`Who Paid,How Much,Currency,Description,When,Involved,File Names,Attachment URLs
Ana,60.0,EUR,Dinner,2026-03-01,"Ana, Ben, Cy",,
`)

    expect(nets(read)).toEqual({ 'Ana EUR': '4000', 'Ben EUR': '-2000', 'Cy EUR': '-2000' })
    expect(noted(read)).toEqual({ sharedEqually: 1 })
  })
})

test.each([
  ['Comida', 'food'],
  ['Supermercado', 'groceries'],
  ['Lebensmittel', 'groceries'],
  ['Strom', 'utilities'],
  ['Épicerie', 'groceries'],
  ['Loyer', 'housing'],
  ['Miete', 'housing'],
  ['Trasporto', null],
  ['Transport - Other', 'transport'],
  ['General', null],
  ['Barber', null],
])('another program’s category “%s” means %s', async (text, category) => {
  const { categoryOf } = await import('../../src/import/category.js')

  expect(categoryOf(text)).toBe(category)
})

describe('broken files', () => {
  const splitwise = `Date,Description,Category,Cost,Currency,Ana,Ben
2026-03-01,Dinner,Food,20.00,EUR,10.00,-10.00
2026-03-06,Total balance, , ,EUR,10.00,-10.00
`
  const header = splitwise.slice(0, splitwise.indexOf('\n') + 1)

  test.each([
    ['nothing', '', 'importFileEmpty'],
    ['spaces', ' \n\n\t', 'importFileEmpty'],
    ['a mark alone', '\uFEFF', 'importFileEmpty'],
    ['a header alone', header, 'importEmpty'],
    ['a NUL', splitwise.replace('Dinner', 'Din\0ner'), 'importNotText'],
    ['a header of a thousand people', header.replace('Ben', `${'x,'.repeat(1_000)}y`), 'importTooManyPeople'],
    ['the file twice', splitwise + splitwise, 'importCurrencyUnknown'],
    [
      'the same line twice',
      splitwise.replace('2026-03-06', '2026-03-01,Dinner,Food,20.00,EUR,10.00,-10.00\n2026-03-06'),
      'importTotalsDiffer',
    ],
    ['a line of another file', `${header}2026-03-01,x\n`, 'importLineTorn'],
    ['a quote that stays open', splitwise.replace('Dinner', '"Dinner'), 'importLineTorn'],
    ['twenty thousand lines and more', `${header}${'a\n'.repeat(50_000)}`, 'importTooManyLines'],
    ['one line of ten megabytes', 'a'.repeat(9_900_000), 'importLineTorn'],
    ['ten megabytes of commas', ','.repeat(9_900_000), 'importTooManyPeople'],
    ['lists in lists', '['.repeat(1_000_000), 'importTooHeavy'],
    [
      'an object of a million names',
      `{${Array.from({ length: 100_000 }, (_, place) => `"${place}":0`).join()}}`,
      'importTooHeavy',
    ],
    ['a list of objects', `[${'{},'.repeat(700_000)}{}]`, 'importTooHeavy'],
    ['JSON of something else', '{"a":1}', 'importUnknownFormat'],
    ['JSON that was cut', '[{"what":"x"', 'importJsonTorn'],
  ])('%s: refused', (_, text, why) => {
    const made = read(text)
    expect(isRefusal(made) ? made.refused : 'read').toBe(why)
  })

  test('a mark in front is none of the file’s business', () => {
    expect(nets(book(`\uFEFF${splitwise}`))).toEqual({ 'Ana EUR': '1000', 'Ben EUR': '-1000' })
  })
})
