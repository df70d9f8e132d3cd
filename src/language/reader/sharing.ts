import { isSameWho, type Who } from '../draft.js'
import { claim, find, joined, listed, one, peopleIn, repeat, several, tokenAt, type Work } from './work.js'

/** Who does not share: "except Bo", "Bo wasn't there", "not him". */
export const readExceptions = (work: Work): void => {
  const except = (span: readonly [number, number] | null): void => {
    for (const who of peopleIn(work, span))
      if (!work.except.some((other) => isSameWho(other, who))) work.except.push(who)
    work.evidence += 1
  }
  repeat(work, new RegExp(`[RES]*Y?[,]?[Z-][x]?(?<who>${several})`, 'd'), (match) => {
    except(match.span('who'))
    claim(work, match.start, match.end)
  })
  repeat(work, new RegExp(`(?<who>${joined})(?:w|z[nx]{0,3}&?)?a(?:[&,]?a)*`, 'd'), (match) => {
    except(match.span('who'))
    claim(work, match.start, match.end)
  })
  repeat(work, new RegExp(`[,.&x]*!R?(?<who>${joined})(?![PpzowA%])`, 'd'), (match) => {
    except(match.span('who'))
    claim(work, match.start, match.end)
  })
}

/** "for Bo's birthday" says what it was for, but not whether Bo shares; that has to be said then. */
export const readOccasions = (work: Work): void => {
  repeat(work, /R?Gx?j(?=(?<what>[nx]?))/d, ({ start, end }) => {
    work.needsSharing = true
    claim(work, start, end)
  })
  repeat(work, new RegExp(`j[nx]?(?<for>R${several})(?![njcvx])`, 'd'), ({ span }) => {
    const [start, end] = span('for') ?? [0, 0]
    work.needsSharing = true
    claim(work, start, end)
  })
  if (/j/.test(work.codes) && /[RW][NHh]/.test(work.codes)) work.needsSharing = true
}

/** How many share: "the four of us", "all six", "3 ways". The number must fit in the end. */
export const readCounts = (work: Work): void => {
  const note = (start: number, end: number): void => {
    const count = work.tokens.slice(start, end).find((token) => token.code === '#')?.count
    if (count === undefined) return
    work.counts.push(count)
    claim(work, start, end)
    work.evidence += 1
    work.base ??= null
  }
  repeat(work, /(?:J)?[REWS]?x?J?#x?Y/d, ({ start, end }) => note(start, end))
  repeat(work, /[RE]?Y#(?!I|n|A)(?:S)?/d, ({ start, end }) => note(start, end))
  repeat(work, /R#(?=[,.]|$)/d, ({ start, end }) => note(start, end))
  for (const [at, token] of work.tokens.entries()) {
    if (work.codes[at] !== '=') continue
    const count = countOfWays(token.key)
    if (count !== null) work.counts.push(count)
  }
}

const countOfWays = (key: string): number | null => {
  const [, word = ''] = /^(\w+) ways?$/.exec(key) ?? []
  return (
    countWords.get(word) ?? (/^\d$/.test(word) ? Number(word) : /half|50|halves|middle|haelfte/.test(key) ? 2 : null)
  )
}

const countWords: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
])

/** Who shares: "with Bo", "for Bo and Cy", "between Bo and me", "just me and Bo", "everyone". */
export const readSharing = (work: Work): void => {
  repeat(work, /[RWEt]J?(?:S)?Y|SY|YS/d, ({ start, end }) => {
    work.base = 'everyone'
    work.evidence += 1
    claim(work, start, end)
  })
  repeat(work, /(?:[JS]{0,2}[REt]{1,2}[JU]?|S)T|T[S=]/d, ({ start, end }) => {
    const hasParts = work.named.some(({ part }) => part.kind !== 'equal')
    work.base = 'everyone'
    // "Bo 20, the others split the rest": all who have no part. "Bo was away, so it is for the rest of us": all who were there.
    work.withoutPayers = !hasParts && work.except.length === 0
    if (work.except.length > 0 && !/of us/.test(work.tokens[end - 1]?.key ?? '')) work.isDoubtful = true
    work.evidence += 1
    claim(work, start, end)
  })
  // Indonesian says "share I with Bo" for "Bo and I share".
  repeat(work, new RegExp(`[JSE]{1,2}(?<who>${one}W${several})[J=]*`, 'd'), ({ start, end, span }) =>
    name(work, 'named', peopleIn(work, span('who')), start, end),
  )
  repeat(work, new RegExp(`[JS]{0,2}W[JU]?(?<who>${listed})(?![njcvx])`, 'd'), ({ start, end, span }) =>
    name(work, 'payersAndNamed', peopleIn(work, span('who')), start, end),
  )
  repeat(
    work,
    new RegExp(`[JS]{0,2}[x$]?[RE]{1,2}[JU]?(?<who>${listed})(?![njcvx])(?:J|=)?`, 'd'),
    ({ start, end, span }) => name(work, 'named', peopleIn(work, span('who')), start, end),
  )
  repeat(work, new RegExp(`J(?<who>${joined})z(?=n)`, 'd'), ({ start, end, span }) =>
    name(work, 'named', peopleIn(work, span('who')), start, end),
  )
  readBoughtFor(work)
  // "lunch 30: Bo, Cy and me, I paid"
  repeat(work, new RegExp(`(?<=A),(?<who>${one}(?:[,&]*${one})+)(?=[,.]${one}[wJ]?P)`, 'd'), ({ start, end, span }) =>
    name(work, 'named', peopleIn(work, span('who')), start, end),
  )
  repeat(work, new RegExp(`[JS]{1,2}(?<who>${several})(?![PpzogAnjcvx%])`, 'd'), ({ start, end, span }) =>
    name(work, 'named', peopleIn(work, span('who')), start, end),
  )
  repeat(work, new RegExp(`(?<who>${several})U?(?:[JS=]{1,2})(?![APp%])`, 'd'), ({ start, end, span }) =>
    name(work, 'named', peopleIn(work, span('who')), start, end),
  )
  for (let match = find(work, /Y/d); match !== null; match = find(work, /Y/d)) {
    work.evidence += 1
    claim(work, match.start, match.end)
  }
}

/** "bought Lena a train ticket": hers alone. A meal or a thing may be a treat, so only what everybody pays for themselves counts. */
const readBoughtFor = (work: Work): void => {
  const match = find(work, /(?<verb>[Pp])(?<whom>(?<who>[NM])(?=(?<what>n)[nxRI]{0,3},?(?:A|$)))/d)
  const [verb, what] = [tokenAt(work, match?.span('verb') ?? null), tokenAt(work, match?.span('what') ?? null)]
  const whom = match?.span('whom') ?? null
  if (match === null || whom === null || !/^(?:bought|booked|got|ordered)$/.test(verb?.key ?? '')) return
  if (what?.category === 'transport' || what?.category === 'travel')
    name(work, 'named', peopleIn(work, match.span('who')), whom[0], whom[1])
}

const name = (
  work: Work,
  base: 'payersAndNamed' | 'named',
  people: readonly Who[],
  start: number,
  end: number,
): void => {
  claim(work, start, end)
  work.evidence += 1
  if (people.length === 0) return
  const isNew = people.some((who) => !work.named.some((sharer) => isSameWho(sharer.who, who)))
  if (work.named.length > 0 && isNew) work.isDoubtful = true
  if (work.base === 'everyone') work.isDoubtful = true
  work.base = base
  for (const who of people) {
    if (!work.named.some((sharer) => isSameWho(sharer.who, who))) work.named.push({ who, part: { kind: 'equal' } })
  }
}
