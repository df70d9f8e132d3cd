import { claim, find, type Work } from './work.js'

/**
 * "Bo double, the others one each": what those get who have no part of their own. A single share is what they have anyway, so
 * all the others share with the one who was named; anything else is not certain.
 */
export const readOthers = (work: Work): void => {
  if (!work.named.some(({ part }) => part.kind === 'shares')) return
  const match = find(work, /[,.&]*[TrY](?<how>[^TrYANM,.&]{1,5})(?=[,.&]|$)/d)
  const how = match?.span('how') ?? null
  if (match === null || how === null) return
  const text = work.text.slice(work.tokens[how[0]]?.start, work.tokens[how[1] - 1]?.end)
  if (!singlePattern.test(text)) {
    work.isDoubtful = true
    return
  }
  claim(work, match.start, match.end)
  work.base = 'everyone'
}

const singlePattern =
  /^(?:(?:are|is|at|get|gets|count|counts|pay|pays|take|takes|have|has|had|as|just|only|on|a|the)\s+)*(?:once|single|singles|normal|normally|regular|regularly|standard|usual|as usual|as normal|x1|1x|(?:one|1|a single)(?:\s+(?:share|part|portion|unit))?)(?:\s+(?:share|shares|rate|amount|part))?(?:\s+(?:each|apiece))?$/i
