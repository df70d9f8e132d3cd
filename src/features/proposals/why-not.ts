import type { Block } from '../../chat/view.js'
import type { Situation } from '../../decision/command.js'
import { text } from '../../present/view.js'
import type { WhyNot } from './hear.js'

/** What kept a model from reading, as a line to whoever wrote; none where no model was to read. */
export const reasonsOf = (why: WhyNot | null, { words }: Pick<Situation, 'words'>): readonly Block[] =>
  why === null || why === 'none' || why === 'unwanted' ? [] : [text(words.say(`hint.model.${why}`))]
