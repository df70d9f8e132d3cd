import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { hi } from './hi.js'
import { id } from './id.js'
import { it } from './it.js'
import { nl } from './nl.js'
import { pt } from './pt.js'
import { ru } from './ru.js'
import { tr } from './tr.js'
import type { Words } from './words.js'

/** The words of every language that is read. */
export const languages: Readonly<Record<string, Words>> = { en, es, de, fr, pt, it, ru, hi, tr, id, nl }
