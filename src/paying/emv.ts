/**
 * The tag-length-value text that the QR codes of many countries share (EMVCo QR Code Specification for Payment Systems,
 * merchant-presented mode): two digits of tag, two of length, the value.
 */
export type Fields = readonly (readonly [tag: string, value: string])[]

/** Writes fields one after another. Throws on a value of more than 99 characters, which the form has no length for. */
export const emv = (fields: Fields): string =>
  fields
    .map(([tag, value]) => {
      if (value.length > 99) throw new RangeError(`field ${tag} has ${value.length} characters, and 99 are possible`)
      return `${tag}${String(value.length).padStart(2, '0')}${value}`
    })
    .join('')

/** The fields with the checksum that ends them, which covers its own tag and length. */
export function sealed(fields: Fields): string {
  const open = `${emv(fields)}6304`
  return `${open}${crc16(open).toString(16).toUpperCase().padStart(4, '0')}`
}

/** CRC-16/CCITT-FALSE (polynomial 0x1021, initial 0xFFFF) of ASCII text. */
export function crc16(text: string): number {
  let crc = 0xffff
  for (const byte of Buffer.from(text, 'ascii')) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021) & 0xffff
  }
  return crc
}
