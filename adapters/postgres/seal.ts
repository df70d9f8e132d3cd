import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
// What GCM is made for: NIST SP 800-38D, 8.2 and 5.2.1.2. A random nonce is good for 2^32 seals with one key.
const nonceBytes = 12
const tagBytes = 16
// Enough to tell a handful of keys apart, far too little to find one.
const keyIdCharacters = 16

/** Something sealed, and with which key. */
export interface Sealed {
  readonly sealed: Uint8Array<ArrayBuffer>
  readonly keyId: string
}

/** Seals secrets, each for one purpose, without which it cannot be opened again. */
export interface Seal {
  seal(secret: string, purpose: string): Sealed
  /** Throws where the key is not known, or what was sealed is not what is there. */
  open(sealed: Sealed, purpose: string): string
  /** Whether it was sealed with the key that is used now. */
  isCurrent(sealed: Pick<Sealed, 'keyId'>): boolean
}

/** Seals with the first of these 32-byte keys and opens with all of them. */
export function createSeal(keys: readonly Uint8Array[]): Seal {
  const known = new Map(keys.map((key) => [keyIdOf(key), key]))
  const [current] = keys
  if (current === undefined) throw new Error('a seal needs a key')
  const currentId = keyIdOf(current)

  return {
    seal: (secret, purpose) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, current, nonce).setAAD(Buffer.from(purpose))
      const hidden = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return { sealed: new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), hidden])), keyId: currentId }
    },
    open: ({ sealed, keyId }, purpose) => {
      const key = known.get(keyId)
      if (key === undefined) throw new Error('sealed with a key that is not given')
      const tagEnd = nonceBytes + tagBytes
      const opening = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
      opening.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(nonceBytes, tagEnd))
      return Buffer.concat([opening.update(sealed.subarray(tagEnd)), opening.final()]).toString('utf8')
    },
    isCurrent: ({ keyId }) => keyId === currentId,
  }
}

const keyIdOf = (key: Uint8Array): string =>
  createHash('sha256').update('tabkeeper key').update(key).digest('hex').slice(0, keyIdCharacters)
