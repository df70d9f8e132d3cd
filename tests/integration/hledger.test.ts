import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { hledgerText } from '../../src/export/hledger.js'
import { exported } from '../support/export.js'
import { balancesIn, hledger, isHledgerInstalled } from '../support/hledger.js'
import { test } from '../support/room.js'
import { lent, tabOf, whole } from '../support/tab.js'

describe.runIf(isHledgerInstalled)('hledger', () => {
  test('reads the journal strictly and comes to the same balances', async ({ kept }) => {
    const chat = kept.room('trip; with: signs')
    for (const name of ['Ana', 'Bo', 'Cy']) await chat.say(`${name}: /join`)
    await chat.say('Ana: /add 100 dinner #food')
    await chat.say('Bo: /add 1000 JPY ramen; extra')
    await chat.say('Cy: /add 1234.567 KWD souk')
    await chat.say('Bo: /add 50 taken back')
    await chat.say('Bo: /undo')
    await chat.say('Bo: /pay @Ana 3.33')

    const journal = (await exported(kept, chat, 'hledger')).text
    const tab = JSON.parse((await exported(kept, chat)).text)

    hledger(journal, 'check', '--strict')
    const nets: { member: string; currency: string; net: string }[] = tab.balances
    expect(nets).toHaveLength(9)
    expect(balancesIn(journal)).toEqual(nets.map((net) => `members:${net.member} ${net.currency} ${net.net}`).sort())
    expect(hledger(journal, 'print', 'tag:category=food')).toContain('(1) dinner')
  })

  test('reads an empty journal', async () => {
    const journal = await whole(hledgerText(tabOf(['Ana'], [])))

    hledger(journal, 'check', '--strict')
    expect(journal).toContain('account members:Ana\n')
  })

  test('is not led astray by any name or description', async () => {
    const signs = [...';:|()[]{}=*!"\'@~%#,.-+0 \t\n\r\u00A0\u2003\u3000\u200B\u0085', '  ', 'EUR', '; x: y']
    const nasty = fc
      .array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 12 })
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (payer, sharer, description) => {
        const tab = tabOf(
          [payer, sharer],
          [lent(1, description), lent(2, '2026-01-01 (x) y', 500n, 'JPY')],
          description,
        )

        const journal = await whole(hledgerText(tab))

        hledger(journal, 'check', '--strict')
        const amounts = balancesIn(journal).map((line) => line.split(' ').slice(-2).join(' '))
        expect(amounts.sort()).toEqual(['EUR -10.00', 'EUR 10.00', 'JPY -500', 'JPY 500'])
      }),
      { numRuns: 60 },
    )
  })

  test('keeps members apart whose names differ only in signs that it reads', async () => {
    const tab = tabOf(['Ana: a', 'Ana- a', 'Ana  a'], [lent(1, 'tea')])

    const journal = await whole(hledgerText(tab))

    expect(balancesIn(journal)).toEqual(['members:Ana- a 2 EUR -10.00', 'members:Ana- a EUR 10.00'])
  })
})
