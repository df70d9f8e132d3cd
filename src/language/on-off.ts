import { fold } from './fold.js'

const onWords: ReadonlySet<string> = new Set(['on', 'yes', 'y', 'true', '1', 'si', 'activar', 'activado'])
const offWords: ReadonlySet<string> = new Set(['off', 'no', 'n', 'false', '0', 'desactivar', 'desactivado'])

/** Whether somebody means on or off; null for other words. */
export function onOrOff(text: string): 'on' | 'off' | null {
  const word = fold(text)
  if (onWords.has(word)) return 'on'
  return offWords.has(word) || goneWords.has(word) ? 'off' : null
}

// Said of what comes again and again: it is to stop.
const goneWords: ReadonlySet<string> = new Set(['stop', 'none', 'never', 'nunca', 'parar', 'quitar', 'nada'])
