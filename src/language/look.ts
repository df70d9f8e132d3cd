import unhomoglyph from 'unhomoglyph'
import { memo } from '../bounds/memo.js'
import { fold } from './fold.js'

// The names of some lively groups: each is looked at with every event of its group.
const keptMax = 20_000

/**
 * By what a name may be taken for another: two that have one of these in common are the same when typed, or look the same on a
 * screen, such as `Bo` with a Cyrillic `о` (confusables of UTS #39).
 */
export const looksOf = memo(keptMax, (name: string): readonly string[] => {
  const typed = fold(name)
  // Case tells letters apart that look alike only in one of them, so it goes last.
  const seen = fold(unhomoglyph(name.normalize('NFKC')))
  return typed === seen ? [typed] : [typed, seen]
})

/** Whether one of two names may be taken for the other. */
export const isAlike = (one: string, other: string): boolean => {
  const looks = looksOf(one)
  return looksOf(other).some((look) => looks.includes(look))
}
