import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto'

/** Seals what the database must keep and must not be able to read. Each seal is bound to its owner. */
export type Sealer = {
  seal(plain: string, owner: string): string
  /** What was sealed; a text that never was is given back as it is. @throws Error under an unknown key or another owner. */
  open(sealed: string, owner: string): string
  /** Sealed under the key in use: nothing to renew. */
  isCurrent(sealed: string): boolean
}

const version = 'sealed1'
const nonceBytes = 12
const tagBytes = 16

/**
 * AES-256-GCM under `keys`: long random texts separated by spaces, of which the first seals and all open, so that a key
 * is changed by writing the new one before the old.
 * A seal reads `sealed1.KEY_NAME.BASE64URL(nonce, ciphertext, tag)`.
 */
export function sealer(keys: string): Sealer {
  const known = keys
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => ({
      key: hash('sha256', text, 'buffer'),
      name: hash('sha256', `name ${text}`).slice(0, 8),
    }))
  const [current] = known
  if (!current) throw new Error('Nothing can be sealed without a key.')
  return {
    seal(plain, owner) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(Buffer.from(owner))
      const text = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return [version, current.name, text.toString('base64url')].join('.')
    },
    open(sealed, owner) {
      if (!sealed.startsWith(`${version}.`)) return sealed
      const [, name, text = ''] = sealed.split('.')
      const named = known.find((one) => one.name === name)
      if (!named) throw new Error(`A secret is sealed under a key (${name}) that this process does not have.`)
      const bytes = Buffer.from(text, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', named.key, bytes.subarray(0, nonceBytes))
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(-tagBytes))
      return Buffer.concat([
        decipher.update(bytes.subarray(nonceBytes, -tagBytes)),
        decipher.final(),
      ]).toString()
    },
    isCurrent: (sealed) => sealed.startsWith(`${version}.${current.name}.`),
  }
}
