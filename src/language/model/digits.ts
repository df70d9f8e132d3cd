import type { Rational } from '../../money/rational.js'

/** A finite decimal that cannot be taken for grouped thousands: `1250`, `12.5`, `6.7500`. Null for a third. */
export const toDigits = ({ numerator, denominator }: Rational): string | null => {
  for (let decimals = 0; decimals <= decimalsMax; decimals += 1) {
    const power = 10n ** BigInt(decimals)
    if (power % denominator !== 0n) continue
    const written = (numerator * (power / denominator)).toString()
    const digits = written.replace('-', '').padStart(decimals + 1, '0')
    const sign = written.startsWith('-') ? '-' : ''
    if (decimals === 0) return `${sign}${digits}`
    return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}${decimals === 3 ? '0' : ''}`
  }
  return null
}

const decimalsMax = 6
