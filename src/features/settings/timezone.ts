import type { Command, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here, redraw, toast } from '../../decision/effects.js'
import { cleanLine } from '../../language/fold.js'
import { findTimezone } from '../../language/timezones.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { shortened } from '../../present/shortened.js'
import { sentence, text, view } from '../../present/view.js'
import { createWords } from '../../present/words.js'
import { zoneButton, zoneCard } from '../zones/zone-card.js'
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
      const told = words.say('timezone.is', { timezone: group.timezone, moment: words.dates.moment(now) })
      return answer(view([text(told)], [[zoneButton(words)]]))
    }
    const timezone = findTimezone(typed)
    if (timezone === null) return refuse('timezoneUnknown', { text: shortened(typed) })
    if (timezone === group.timezone) return answer(sentence(words.say('timezone.already', { timezone })))
    return effects(changeSettings(group, { timezone }), here(sentence(zoneSaid({ group, members, now }, timezone))))
  },
}

/** That a time zone is the group's from now on. */
function zoneSaid({ group, members, now }: Pick<Situation, 'group' | 'members' | 'now'>, timezone: string): string {
  const there = createWords({ ...group, timezone }, members)
  return there.say('timezone.set', { timezone, moment: there.dates.moment(now) })
}

/** A button that offers zones, another page of them, or a zone itself. */
export function pressZone(
  situation: Situation,
  setting: 'zones' | 'zone',
  value: string | undefined,
): Effects | Refusal {
  const { group, now, words } = situation
  if (setting === 'zones') {
    const page = Number(value ?? 0)
    if (!Number.isSafeInteger(page)) return refuse('buttonExpired')
    return effects([], value === undefined ? here(zoneCard(group, now, 0)) : redraw(zoneCard(group, now, page)))
  }
  const timezone = findTimezone(value ?? '')
  if (timezone === null) return refuse('buttonExpired')
  if (timezone === group.timezone) return effects([], toast(words.say('timezone.already', { timezone })))
  return effects(changeSettings(group, { timezone }), redraw(sentence(zoneSaid(situation, timezone))))
}
