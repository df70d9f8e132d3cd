// The numbers of people and firms end in digits that are worked out from the others, so that a typing error shows.

const digitsOf = (text: string): readonly number[] => Array.from(text, Number)

const weighed = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0)

/** The check digit that Brazil's tax numbers use: modulo 11, where 10 and 11 are written 0. */
const modulo11 = (digits: readonly number[], weights: readonly number[]): number => {
  const rest = weighed(digits, weights) % 11
  return rest < 2 ? 0 : 11 - rest
}

const areAlike = (text: string): boolean => /^(\d)\1*$/.test(text)

const down = (from: number, to: number): readonly number[] =>
  Array.from({ length: from - to + 1 }, (_, at) => from - at)

/** Whether eleven digits are a CPF, the tax number of a person in Brazil. */
export function isCpf(text: string): boolean {
  if (!/^\d{11}$/.test(text) || areAlike(text)) return false
  const digits = digitsOf(text)
  return modulo11(digits, down(10, 2)) === digits[9] && modulo11(digits, down(11, 2)) === digits[10]
}

/** Whether fourteen digits are a CNPJ, the tax number of a firm in Brazil. */
export function isCnpj(text: string): boolean {
  if (!/^\d{14}$/.test(text) || areAlike(text)) return false
  const digits = digitsOf(text)
  const first = [...down(5, 2), ...down(9, 2)]
  return modulo11(digits, first) === digits[12] && modulo11(digits, [6, ...first]) === digits[13]
}

/** Whether thirteen digits are the number of a person or firm in Thailand. */
export function isThaiId(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false
  const digits = digitsOf(text)
  return (11 - (weighed(digits, down(13, 2)) % 11)) % 10 === digits[12]
}
