import type { Words } from '../../present/words.js'

const labels = {
  currency: 'settings.currency',
  timezone: 'settings.timezone',
  locale: 'settings.language',
  simplify: 'settings.simplify',
  listensToAll: 'settings.listen',
  usesModel: 'settings.model',
  digest: 'settings.digest',
  alert: 'settings.alert',
  quiet: 'settings.quiet',
  budget: 'settings.budgets',
  rate: 'rate.title',
  repeats: 'settings.repeats',
  managers: 'settings.managers',
  households: 'settings.households',
} as const

const isKnown = (name: string): name is keyof typeof labels => Object.hasOwn(labels, name)

/** What was noted of changed settings, `simplify true, locale es`, as people read it. */
export const settingsSaid = (detail: string, words: Words): string =>
  detail
    .split(', ')
    .map((part) => {
      const [name = '', ...rest] = part.split(' ')
      if (!isKnown(name)) return part
      const value = rest.join(' ')
      if (value === '') return words.say(labels[name])
      const shown = value === 'true' ? words.say('settings.on') : value === 'false' ? words.say('settings.off') : value
      return `${words.say(labels[name])}: ${shown}`
    })
    .join(', ')
