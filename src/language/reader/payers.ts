import { type DraftPayer, isSameWho, type Who } from '../draft.js'
import { isContent, isUnknown } from './describe.js'
import { kinds } from './kinds.js'
import { claim, find, joined, type Match, one, peopleIn, repeat, several, tokenAt, type Work } from './work.js'

/** Several people who each put in an amount. Only where the verb says that they paid, else the amounts are parts. */
export const readPayerAmounts = (work: Work): void => {
  // Ana and I put in 30 each, Ana and I each paid 30
  const each = find(work, new RegExp(`(?<who>${pair})(?:P(?<amount>A)e|[eU]P(?<before>A)e?)`, 'd'))
  if (each !== null) {
    const amount = tokenAt(work, each.span('amount') ?? each.span('before'))?.text ?? null
    addPayers(
      work,
      peopleIn(work, each.span('who')).map((who) => ({ who, amount })),
      each,
      3,
    )
    return
  }
  // Ana paid 30 and Bo 20; Ana paid 30, Bo paid 20
  const chain =
    find(
      work,
      new RegExp(`(?<who>${one})[Pp](?<amount>A)(?:(?:[,.&]+)(?:${one})[Pp]A|,?&(?:${one})A)+(?![>%])`, 'd'),
    ) ??
    // Zoë 40, me 25: what we put down
    find(work, new RegExp(`(?:${one})A(?:[,&]+(?:${one})A)+(?=[,.xi]{0,4}[YH]P)`, 'd'))
  if (chain !== null) {
    addPayers(work, pairsIn(work, chain), chain, 3)
    const we = find(work, /[xi]{0,3}[YH]P/d)
    if (we !== null) claim(work, we.start, we.end)
    return
  }
  // Zoë did the 80 deposit and I did the rest
  const rest = find(
    work,
    new RegExp(`(?<first>${one})[Ppz](?<amount>A)[nx]{0,2}[,.]?&?(?<second>${one})[Ppz]r[nx]?`, 'd'),
  )
  if (rest === null) return
  const [first, second] = [...peopleIn(work, rest.span('first')), ...peopleIn(work, rest.span('second'))]
  const amount = tokenAt(work, rest.span('amount'))?.text ?? null
  if (first === undefined || second === undefined) return
  addPayers(
    work,
    [
      { who: first, amount },
      { who: second, amount: null },
    ],
    rest,
    3,
  )
}

const pair = `${one}(?:,${one})*,?&${one}`

const pairsIn = (work: Work, match: Match): DraftPayer[] => {
  const pairs: DraftPayer[] = []
  let who: Who | undefined
  for (let at = match.start; at < match.end; at += 1) {
    const [person] = peopleIn(work, [at, at + 1])
    if (person !== undefined) who = person
    const token = work.tokens[at]
    if (token?.code !== 'A' || who === undefined) continue
    pairs.push({ who, amount: token.text ?? null })
    who = undefined
  }
  return pairs
}

/** Who paid, by a verb, a card, or a place in a fragment. */
export const readPayers = (work: Work): void => {
  claimTradesman(work)
  repeat(work, new RegExp(`[Pp]?[xq]?y(?<who>${several})`, 'd'), (match) => add(work, match, 3))
  // on Yui's card, from my pocket, my card
  repeat(
    work,
    new RegExp(`(?:(?:${one})?J?[Pp][xh]?)?(?<on>[qfRx@]{0,2})(?<who>[Gmh])x?(?<means>c)c?`, 'd'),
    (match) => {
      if (isNoMeans(work, match)) work.isDoubtful = true
      add(work, match, 3)
    },
  )
  repeat(work, new RegExp(`(?<who>${joined})(?:[wJx]|9&)?P(?:[&,]?(?:w|${one})?P)*c?`, 'd'), (match) =>
    add(work, match, 3),
  )
  repeat(work, new RegExp(`(?<who>${joined})w?p`, 'd'), (match) => add(work, match, 1))
  if (work.lexicon.language !== 'en') readInverted(work)
  repeat(work, new RegExp(`w(?<who>${one})(?=[,.]|$)`, 'd'), (match) => add(work, match, 1))
  readBareVerb(work)
  readFragment(work)
}

/** "my phone was 260" is no way to pay, and what is put on Bo's tab Bo has not paid. */
const isNoMeans = (work: Work, match: Match): boolean => {
  const key = tokenAt(work, match.span('means'))?.key
  const on = match.span('on')
  const isOwners = tokenAt(work, match.span('who'))?.code !== kinds.mine
  return (key === 'phone' && on !== null && on[0] === on[1]) || (key === 'tab' && isOwners)
}

/** "the plumber was 180 and I paid him": no member, but the one the money went to. */
const claimTradesman = (work: Work): void => {
  const match = find(work, /A.*[Pp](?<whom>h)(?=[,.]|$)/d)
  const whom = match?.span('whom') ?? null
  const isTrade = work.tokens.some(({ code, key }) => code === kinds.topic && tradeWords.has(key))
  const hasNames = work.tokens.some(({ code }) => code === kinds.name || code === kinds.owner)
  if (whom !== null && isTrade && !hasNames) claim(work, whom[0], whom[1])
}

const tradeWords: ReadonlySet<string> = new Set(
  'plumber electrician locksmith handyman cleaner mechanic doctor dentist vet barber guide movers butcher'.split(' '),
)

/** "la pagó Pilar", "ho messo io"; "Anke hat 34,80 für Brot ausgegeben", "Pooja ne cab ke 420 diye". */
const readInverted = (work: Work): void => {
  repeat(work, new RegExp(`P(?<who>${one})(?![PpwA])`, 'd'), (match) => add(work, match, 3))
  const clause = find(work, new RegExp(`(?<who>${joined})(?<between>[^.NMHYGu]*?)P`, 'd'))
  if (clause === null) return
  add(work, { ...clause, start: clause.end - 1 }, 3)
  const who = clause.span('who')
  if (who !== null) claim(work, who[0], who[1])
}

/** "paid 40 for parking": the speaker, in languages where a verb may stand alone. */
const readBareVerb = (work: Work): void => {
  if (!/[Pp]/.test(work.codes)) return
  const isWeak = !work.codes.includes('P')
  if (work.payers.length === 0) {
    const start = find(work, /(?:^|[,._&A])[wJx]?(?<verb>[Ppw])/d)
    const before = work.tokens[(start?.span('verb')?.[0] ?? 0) - 1]
    if (start === null || !work.lexicon.verbMeansSpeaker || (before !== undefined && isUnknown(before))) {
      readUnknownName(work)
      return
    }
    work.payers = [{ who: { kind: 'member', member: work.context.sender }, amount: null }]
    work.evidence += isWeak ? 1 : 3
  }
  // A payer is known; other verbs of paying only repeat it.
  repeat(work, /[Pp]/d, () => {})
}

/** "Dan paid 40" where no Dan is a member: the bot asks who that is. */
const readUnknownName = (work: Work): void => {
  const match = find(work, /^(?<who>x)[Pp]/d)
  const token = tokenAt(work, match?.span('who') ?? null)
  const name = token === null ? '' : work.text.slice(token.start, token.end)
  if (match === null || token === null || !isUnknown(token) || !/^\p{Lu}\p{L}+$/u.test(name)) {
    work.isDoubtful = true
    return
  }
  addPayers(work, [{ who: { kind: 'unknown', name }, amount: null }], match, 2)
}

/** `taxi 24 bo`, `rent 900 me`, `bo: taxi 24` */
const readFragment = (work: Work): void => {
  if (work.payers.length > 0 || !work.tokens.some(isContent)) return
  const match = find(
    work,
    new RegExp(`(?<=A[,$]?|A,?n{1,2},?)(?<who>${one})(?=[,.]|$)|^(?<first>${one})(?:[,]?(?=n+[,]?A)|,(?=AR?n))`, 'd'),
  )
  if (match === null) return
  const people = peopleIn(work, match.span('who') ?? match.span('first'))
  addPayers(
    work,
    people.map((who) => ({ who, amount: null })),
    match,
    1,
  )
}

const add = (work: Work, match: Match, evidence: number): void => {
  const people = peopleIn(work, match.span('who'))
  addPayers(
    work,
    people.map((who) => ({ who, amount: null })),
    match,
    evidence,
  )
}

/** A second clause about the payer may only say the same again. */
const addPayers = (
  work: Work,
  payers: readonly DraftPayer[],
  match: Pick<Match, 'start' | 'end'>,
  evidence: number,
): void => {
  claim(work, match.start, match.end)
  if (work.payers.length === 0) work.payers = [...payers]
  else if (!payers.every(({ who }) => work.payers.some((payer) => isSameWho(payer.who, who)))) work.isDoubtful = true
  work.evidence += evidence
}
