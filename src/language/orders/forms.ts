/**
 * What a typed line may look like that a message in words stands for. A letter behind a blank is a place for something of the message:
 * `@` a member, `#` a category, `N` the number of an entry, `A` an amount, `C` a currency, `L` a language, `Z` a time zone, `M` a
 * month, `T` a time of the week, `W` words to look for, `G` the name of somebody new.
 */
export const forms: readonly string[] = [
  'balance',
  'balance me',
  'balance @',
  'why',
  'why @',
  'settle',
  'history',
  'history @',
  'history #',
  'history W',
  ...['week', 'month', 'year', 'last week', 'last month', 'last year', 'M'].flatMap((period) =>
    ['', ' member', ' #', ' @'].map((side) => `report ${period}${side}`),
  ),
  'show N',
  'restore N',
  'delete N',
  'edit N A',
  'edit last A',
  'undo',
  'remind',
  'remind @',
  'members',
  'guest G',
  'join',
  'leave',
  'budget',
  'repeats',
  'board',
  'digest now',
  'digest off',
  'digest T',
  'mute',
  'export csv',
  'export json',
  'simplify on',
  'simplify off',
  'currency C',
  'timezone Z',
  'language L',
  'settings',
  'help',
]

/** The letters that stand for something of the message. */
export const isPlace = (part: string): boolean => /^[@#A-Z]$/.test(part)
