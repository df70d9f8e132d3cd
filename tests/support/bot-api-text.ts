/** A text as people see it, or why Telegram would not take it. */
export type Parsed = { readonly text: string } | { readonly problem: string }

const tagNames: ReadonlySet<string> = new Set(['a', 'b', 'i', 'u', 's', 'code', 'pre', 'blockquote'])
const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** Reads Telegram's HTML as strictly as Telegram does: tags it knows, closed in order, and no bare sign of mark-up. */
export function parseHtml(html: string): Parsed {
  const open: string[] = []
  let text = ''
  for (const [token] of html.matchAll(/<[^>]*>?|&[^;\s]*;?|[^<&]+/gu)) {
    if (token.startsWith('<')) {
      const tag = /^<(\/?)([a-z]+)>$/u.exec(token.replace(/^<a href="tg:\/\/user\?id=\d+">$/u, '<a>'))
      const name = tag?.[2] ?? ''
      if (!tagNames.has(name)) return { problem: `can't parse entities: unsupported start tag "${token}"` }
      if (tag?.[1] === '') open.push(name)
      else if (open.pop() !== name) return { problem: `can't parse entities: unexpected end tag "${token}"` }
    } else if (token.startsWith('&')) {
      const character = characters[token.slice(1, -1)]
      if (character === undefined) return { problem: `can't parse entities: "${token}"` }
      text += character
    } else {
      text += token
    }
  }
  return open.length > 0
    ? { problem: `can't parse entities: can't find end tag for "${open.join()}"` }
    : { text: text.trim() }
}
