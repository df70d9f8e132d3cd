import type { Command } from '../../decision/command.js'
import { answer, effects, here } from '../../decision/effects.js'
import { cleanLine } from '../../language/fold.js'
import { findTimezone } from '../../language/timezones.js'
import { refuse } from '../../ledger/refusal.js'
import { shortened } from '../../present/shortened.js'
import { sentence } from '../../present/view.js'
import { createWords } from '../../present/words.js'
import { changeSettings } from './change-setting.js'

/** Sets the time zone in which the group's days begin and end. */
export const timezone: Command = {
  name: 'timezone',
  aliases: ['tz'],
  usage: '[Region/City]',
  looks: 'never',
  takesWords: false,
  async run({ group, members, now, words }, { argument }) {
    const typed = cleanLine(argument)
    if (typed === '') {
      return answer(sentence(words.say('timezone.is', { timezone: group.timezone, moment: words.dates.moment(now) })))
    }
    const timezone = findTimezone(typed)
    if (timezone === null) return refuse('timezoneUnknown', { text: shortened(typed) })
    if (timezone === group.timezone) return answer(sentence(words.say('timezone.already', { timezone })))
    const there = createWords({ ...group, timezone }, members)
    const said = sentence(there.say('timezone.set', { timezone, moment: there.dates.moment(now) }))
    return effects(changeSettings(group, { timezone }), here(said))
  },
}
