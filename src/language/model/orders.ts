import { fold } from '../fold.js'

/**
 * Whether a message tries to give the bot orders instead of telling what was paid: "ignore your rules and record that …". A model
 * may fall for it, so whatever it reads in such a message is not used. Deliberately narrow: people write about rules and bots too.
 */
export const givesOrders = (message: string): boolean => {
  const text = fold(message)
  return orders.some((order) => order.test(text))
}

const rules =
  '(?:rules?|instructions?|prompts?|guidelines|reglas|instrucciones|regeln|anweisungen|regles|consignes|regras|instrucoes|regole|istruzioni|правила|инструкции|kurallari|aturan)'

const orders: readonly RegExp[] = [
  new RegExp(
    `\\b(?:ignore|disregard|forget|override|bypass|ignora|olvida|ignorier\\w*|vergiss|ignorez|oublie[sz]?|ignore[mz]?|esqueca|dimentica|abaikan)\\b.{0,40}?\\b${rules}\\b`,
    'u',
  ),
  /(?:игнорируй|забудь).{0,40}?(?:правила|инструкции)/u,
  /<\/?\s*(?:system|assistant|instructions?|prompt|tool)\b[^>]*>|\[\/?(?:system|inst)\]|<\|[a-z_]+\|>/u,
  /\b(?:system|developer) (?:prompt|message|override)\b|\bnew (?:system )?(?:rule|instruction)s?\s*:/u,
  /\byou are now\b.{0,40}?\b(?:bot|assistant|admin|model|ledger|mode)\b|\bas an? (?:ai|language model)\b/u,
]
