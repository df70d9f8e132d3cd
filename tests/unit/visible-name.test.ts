import { expect, test } from 'vitest'
import { accountOf as slackAccount } from '../../adapters/slack/web/ids.js'
import { accountOf as telegramAccount } from '../../adapters/telegram/ids.js'
import { rememberPeople } from '../../adapters/terminal/ids.js'
import { visibleName } from '../../src/chat/text.js'

test.for<readonly [string, string | null]>([
  ['Eve\nPaid by Bo   EUR 999.00', 'Eve Paid by Bo EUR 999.00'],
  ['Eve\u2028Total\u0085x\u000bz', 'Eve Total x z'],
  ['\u202Eeve\u2066\u200f', 'eve'],
  ['E\0v\u001b[31me', 'Ev [31me'],
  ['Eve\ud83d', 'Eve\ufffd'],
  ['👨‍👩‍👧 Lee', '👨‍👩‍👧 Lee'],
  ['نام‌خانوادگی', 'نام‌خانوادگی'],
  ['x'.repeat(4_000), 'x'.repeat(256)],
  ['🦊'.repeat(4_000), '🦊'.repeat(256)],
  [`${'x'.repeat(255)} y`, 'x'.repeat(255)],
  ['', null],
  [' \n\u200b\u3164', null],
])('“%s” is kept as “%s”', ([written, kept]) => {
  expect(visibleName(written)).toBe(kept)
})

test('whatever people are called on a platform, their name is one line', () => {
  const written = 'Eve\nPaid by Bo'
  const user = { id: 31, is_bot: false, first_name: written }

  expect(telegramAccount(user).name).toBe('Eve Paid by Bo')
  expect(slackAccount({ enterprise: null, team: 'T1' }, 'U1', written).name).toBe('Eve Paid by Bo')
  expect(rememberPeople([]).account(written).name).toBe('Eve Paid by Bo')
})
