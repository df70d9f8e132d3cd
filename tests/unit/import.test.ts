import { describe, expect, test } from 'vitest'
import { book, nets, noted, refused } from '../support/imported.js'

const splitwise = `Date,Description,Category,Cost,Currency,Ana,Ben,Cy

2026-03-01,"Dinner, drinks",Dining out,60.00,EUR,40.00,-20.00,-20.00
2026-03-02,Taxi,Taxi,10.00,EUR,-3.34,6.67,-3.33
2026-03-03,Museum,Entertainment,30.00,EUR,-10.00,-10.00,20.00
2026-03-04,Cy paid Ana,Payment,6.67,EUR,-6.67,0.00,6.67
2026-03-05,"Ben's ""birthday"" gift",Gifts,0.00,EUR,0.00,0.00,0.00

2026-03-06,Total balance, , ,EUR,19.99,-23.33,3.34
`

describe('a Splitwise export', () => {
  test('comes to its own totals, with payers, shares, payments and categories', () => {
    const read = book(splitwise)

    expect(nets(read)).toEqual({ 'Ana EUR': '1999', 'Ben EUR': '-2333', 'Cy EUR': '334' })
    expect(read.entries[0]).toEqual({
      line: 3,
      kind: 'expense',
      date: '2026-03-01',
      description: 'Dinner, drinks',
      category: 'food',
      currency: 'EUR',
      totalMinor: 6000n,
      postings: [
        { person: 0, paidMinor: 6000n, owedMinor: 2000n },
        { person: 1, paidMinor: 0n, owedMinor: 2000n },
        { person: 2, paidMinor: 0n, owedMinor: 2000n },
      ],
      isReversed: false,
      isForgiven: false,
      replaces: null,
    })
    expect(read.entries[3]).toMatchObject({ kind: 'payment', totalMinor: 667n, description: 'Cy paid Ana' })
    expect([read.entries.length, read.hasTotals, noted(read)]).toEqual([4, true, { unchanged: 1 }])
  })

  test('keeps balances exact where several paid, and where money came back', () => {
    const read = book(`Note: does not include group expenses

\uFEFFDate , Description,Category,Cost,Currency,Ana,Ben,Cy
2026-03-01,Two paid,General,90.01,EUR,30.00,15.01,-45.01
2026-03-02,Refund,General,-30.00,EUR,-20.00,10.00,10.00
2026-03-03,Rent,Rent,"1,00,000.00",INR,"50,000.00","-50,000.00",0.00
2026-03-04,Sushi,Food,1234,JPY,617,-617,0
2026-03-06,Total balance,,,EUR,10.00,25.01,-35.01
2026-03-06,Total balance,,,INR,50000.00,-50000.00,0.00
Total balance,,,,JPY,617,-617,0
`)

    expect(nets(read)).toMatchObject({
      'Ana EUR': '1000',
      'Ben EUR': '2501',
      'Cy EUR': '-3501',
      'Ana INR': '5000000',
      'Ana JPY': '617',
    })
    expect(noted(read)).toEqual({ payersGuessed: 1, refunds: 1 })
    for (const { totalMinor, postings } of read.entries) {
      expect(postings.reduce((sum, one) => sum + one.paidMinor, 0n)).toBe(totalMinor)
      expect(postings.reduce((sum, one) => sum + one.owedMinor, 0n)).toBe(totalMinor)
    }
  })

  test('in another language, with semicolons and decimal commas, is read all the same', () => {
    const read = book(`Fecha;Descripción;Categoría;Coste;Moneda;Ana;Ben
2026-03-01;Cena;General;1.060,50;EUR;530,25;-530,25
2026-03-02;Ben pagó a Ana;Pago;30,25;EUR;-30,25;30,25
2026-03-06;Saldo total;;;EUR;500,00;-500,00
`)

    expect(nets(read)).toEqual({ 'Ana EUR': '50000', 'Ben EUR': '-50000' })
    expect(read.entries.map(({ kind }) => kind)).toEqual(['expense', 'payment'])
  })

  test('that is broken is refused with the line, whatever is broken', () => {
    const lines = splitwise.split('\n')
    const without = (line: number) => lines.filter((_, place) => place !== line - 1).join('\n')

    expect(refused(lines.slice(0, 5).join('\n'))).toEqual(['importTotalsMissing', undefined])
    expect(refused(splitwise.slice(0, splitwise.indexOf('Museum') + 20))).toEqual(['importLineTorn', 5])
    expect(refused(splitwise.slice(0, splitwise.indexOf(', drinks')))).toEqual(['importLineTorn', 3])
    expect(refused(without(4))).toEqual(['importTotalsDiffer', undefined])
    expect(refused(splitwise.replace('-20.00', '-20.01'))).toEqual(['importLineUnbalanced', 3])
    expect(refused(splitwise.replace('6.67,-3.33', '6.67x,-3.33'))).toEqual(['importCellUnreadable', 4])
    expect(refused(splitwise.replace('2026-03-02', '2026-02-30'))).toEqual(['importDateUnreadable', 4])
    expect(refused(splitwise.replace('10.00,EUR', '6.00,EUR'))).toEqual(['importCostDiffers', 4])
    expect(refused(`${splitwise}2026-03-07,Late,Taxi,3.00,EUR,3.00,-3.00,0.00\n`)).toEqual([
      'importTotalsDiffer',
      undefined,
    ])
    expect(refused(splitwise.replace('10.00,EUR', '=5+5,EUR'))).toEqual(['importFormula', 4])
    expect(refused(splitwise.replace('10.00,EUR', '99999999999.00,EUR'))).toEqual(['importAmountTooLarge', 4])
    const many = (cell: string) => Array.from({ length: 1000 }, (_, place) => cell || `P${place}`).join(',')
    expect(
      refused(`Date,Description,Category,Cost,Currency,${many('')}\n2026-03-01,a,b,1.00,EUR,${many('0')}\n`),
    ).toEqual(['importTooManyPeople', undefined])
  })
})

test('files in other encodings, and files that are no exports, are refused', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(splitwise, 'utf16le')])
  const windows1252 = Buffer.from(splitwise.replace('Dinner', 'Café'), 'latin1')

  expect(refused(utf16)).toEqual(['importNotText', undefined])
  expect(refused(windows1252)).toEqual(['importNotText', undefined])
  expect(refused('hello\nworld\n')).toEqual(['importUnknownFormat', undefined])
  expect(refused('')).toEqual(['importFileEmpty', undefined])
  expect(refused('{"expenses": [')).toEqual(['importJsonTorn', undefined])
  expect(refused(new Uint8Array(10_000_001))).toEqual(['importTooLarge', undefined])
})

describe('the exports of other programs', () => {
  test('Spliit’s CSV gives each person the share in their column', () => {
    const text = `\uFEFF"Date","Description","Category","Currency","Cost","Original cost","Original currency","Conversion rate","Is Reimbursement","Split mode","Ana","Ben","Cy"
"2026-03-01","Dinner","Dining Out","EUR","60.00",,,,"No","Evenly",20,-20,-20
"2026-03-02","'=cheap taxi","Taxi","EUR","10.00",,,,"No","Evenly",-3.34,3.33,-3.33
`
    expect(nets(book(text))).toEqual({ 'Ana EUR': '3666', 'Ben EUR': '-1333', 'Cy EUR': '-2333' })
    expect(book(text).entries[1]?.description).toBe('=cheap taxi')

    const reimbursed = `${text}"2026-03-03","Reimbursement","Payment","EUR","6.67",,,,"Yes","Evenly",-6.67,0,0\n`
    expect(refused(reimbursed)).toEqual(['importPayerUnknown', 4])
  })

  test('Spliit’s JSON shares evenly, by shares, by percentage and by amount', () => {
    const expense = (amount: number, splitMode: string, shares: readonly number[], isReimbursement = false) => ({
      expenseDate: '2026-03-01T00:00:00.000Z',
      title: splitMode,
      category: { grouping: 'Food and Drink', name: 'Dining Out' },
      amount,
      paidById: 'a',
      paidFor: ['a', 'b', 'c'].map((participantId, place) => ({ participantId, shares: shares[place] ?? 0 })),
      isReimbursement,
      splitMode,
    })
    const file = {
      currencyCode: 'EUR',
      participants: [
        { id: 'a', name: 'Ana' },
        { id: 'b', name: 'Ben' },
        { id: 'c', name: 'Cy' },
      ],
      expenses: [
        expense(3000, 'EVENLY', [100, 100, 100]),
        expense(4000, 'BY_SHARES', [100, 200, 100]),
        expense(1000, 'BY_PERCENTAGE', [5000, 2500, 2500]),
        expense(500, 'BY_AMOUNT', [0, 500, 0], true),
      ],
    }
    const read = book(JSON.stringify(file))

    expect(nets(read)).toEqual({ 'Ana EUR': '6000', 'Ben EUR': '-3750', 'Cy EUR': '-2250' })
    expect(read.entries.map(({ kind }) => kind)).toEqual(['expense', 'expense', 'expense', 'payment'])
  })

  test('SplitPro’s CSV tells what lies between its owner and a friend', () => {
    const read = book(`Paid By,Name,Category,Amount,Split Type,Expense Date,Currency,You Lent,You Owe,Settlement
You,"Dinner, drinks",food,60.00,EQUAL,2026-03-01 20:15:00,EUR,30.00,0,0
Ben,Taxi,travel,10.00,EQUAL,2026-03-02 23:40:00,EUR,0,5.00,0
Ben,Settle up,general,25.00,SETTLEMENT,2026-03-06 09:00:00,EUR,0,0,25.00
`)

    expect(nets(read)).toEqual({ 'You EUR': '0', 'Ben EUR': '0' })
    expect(read.people.map(({ name, isMe }) => [name, isMe])).toEqual([
      ['You', true],
      ['Ben', false],
    ])
    expect(read.entries.map(({ kind }) => kind)).toEqual(['expense', 'expense', 'payment'])
  })

  test('Cospend’s file with its five sections shares by weight', () => {
    const read = book(`name,weight,active,color
"Ana",1,1,"#112233"
"Ben",2,1,"#445566"

what,amount,date,timestamp,payer_name,payer_weight,payer_active,owers,repeat,repeatfreq,repeatallactive,repeatuntil,categoryid,paymentmode,paymentmodeid,comment,deleted
"Dinner",60,2026-03-01,1772395200,"Ana",1,1,"Ana,Ben",n,1,0,,1,n,1,"with+wine",0
"Back",10,2026-03-02,1772395200,"Ben",2,1,"Ana",n,1,0,,-11,n,1,"",0
"Binned",99,2026-03-03,1772395200,"Ben",2,1,"Ana",n,1,0,,1,n,1,"",1

categoryname,categoryid,icon,color
"Food",1,"fork","#AA5500"

paymentmodename,paymentmodeid,icon,color
"Cash",1,"cash","#228833"

currencyname,exchange_rate
"USD",1
`)

    expect(nets(read)).toEqual({ 'Ana USD': '3000', 'Ben USD': '-3000' })
    expect([read.entries.map(({ kind }) => kind), noted(read)]).toEqual([['expense', 'payment'], { binned: 1 }])
  })

  test('ihatemoney’s bills, as CSV in any order of columns and as JSON', () => {
    const csv = `date,what,bill_type,amount,currency,payer_name,payer_weight,owers
2026-03-02,refund,Reimbursement,13.30,EUR,Cy,1.0,Ana
2026-03-01,Dinner,Expense,60.0,XXX,Ana,1.0,"Ana, Ben, Cy"
`
    const json = JSON.stringify([
      { date: '2026-03-01', what: 'Dinner', amount: 60, payer_name: 'Ana', payer_weight: 2, owers: ['Ana', 'Ben'] },
    ])

    expect(nets(book(csv))).toEqual({ 'Cy EUR': '-670', 'Ana EUR': '2670', 'Ben EUR': '-2000' })
    expect(book(csv).entries.map(({ description }) => description)).toEqual(['Dinner', 'refund'])
    expect(nets(book(json))).toEqual({ 'Ana EUR': '2000', 'Ben EUR': '-2000' })
  })
})
