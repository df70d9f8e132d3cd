import { cleanLine } from '../fold.js'

const descriptionMax = 200
const labelMax = 60

/** Words to show, without the signs that mean something in a typed command. */
export const harmlessText = (text: string): string => harmless(text, descriptionMax)

/** The same for a line of a bill. */
export const harmlessLabel = (text: string): string => harmless(text, labelMax)

const harmless = (text: string, lengthMax: number): string =>
  Array.from(cleanLine(cleanLine(text).replace(/[@#=;<>]|^[\s/!]+/g, ' ')))
    .slice(0, lengthMax)
    .join('')
    .trim()
