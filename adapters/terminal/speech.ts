/** What a typed line of the room is: who speaks (null: the one who spoke last) and what they do. */
export interface Speech {
  readonly name: string | null
  readonly what:
    | { readonly kind: 'nothing' }
    | { readonly kind: 'quit' }
    | { readonly kind: 'press'; readonly number: number }
    | { readonly kind: 'words'; readonly text: string }
}

const nameMaxLength = 32

// A name needs a letter, so "12: 30" is none; the space after the colon keeps "http://…" and "12:30" out.
const namedLine =
  /^(?=[^:]*\p{L})([\p{L}\p{N}][\p{L}\p{M}\p{N}\-_'’.]*(?: [\p{L}\p{M}\p{N}\-_'’.]+){0,2}):(?: +(.*))?$/su
const buttonNumber = /^(?:\[(\d{1,6})\]|(\d{1,6}))$/u

/** Reads a typed line: `ana: /add 60 dinner`, `bo: 1`, `[1]`, `/quit`, or words. `ana:` alone only gives Ana the word. */
export function readSpeech(line: string): Speech {
  const trimmed = line.trim()
  const named = namedLine.exec(trimmed)
  const name = named?.[1]
  if (name === undefined || name.length > nameMaxLength) return { name: null, what: whatIn(trimmed) }
  return { name, what: whatIn(named?.[2] ?? '') }
}

function whatIn(text: string): Speech['what'] {
  if (text === '') return { kind: 'nothing' }
  if (text.toLowerCase() === '/quit') return { kind: 'quit' }

  const button = buttonNumber.exec(text)
  const digits = button?.[1] ?? button?.[2]
  return digits === undefined ? { kind: 'words', text } : { kind: 'press', number: Number(digits) }
}
