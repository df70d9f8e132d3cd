import { en } from './en.js'
import { es } from './es.js'
import { pt } from './pt.js'
import type { Words } from './words.js'

/** The words of every language that is read. */
export const languages: Readonly<Record<string, Words>> = { en, es, pt }
