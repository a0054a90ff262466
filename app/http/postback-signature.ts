import { createHmac, timingSafeEqual } from 'node:crypto'
import { isStale, readSignature } from '#app/domain/outcome/postback.ts'

const digest = (secret: string, seconds: number, body: Uint8Array) =>
  createHmac('sha256', secret).update(`${seconds}.`).update(body).digest()

/** The `Athar-Signature` header of a body: HMAC-SHA256 of "<unix seconds>.<body>". */
export function signPostback(secret: string, body: Uint8Array, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000)
  return `t=${seconds},v1=${digest(secret, seconds, body).toString('hex')}`
}

/**
 * Whether the header was made over these very bytes with one of the secrets, within five minutes. Compares in constant
 * time.
 */
export function checkSignature(
  secrets: readonly string[],
  header: string | null,
  body: Uint8Array,
  now: Date,
): 'valid' | 'wrong' | 'stale' {
  const signature = readSignature(header ?? '')
  if (!signature) return 'wrong'
  const expected = secrets.map((secret) => digest(secret, signature.seconds, body))
  const isOurs = signature.digests
    .flatMap((hex) => expected.map((ours) => timingSafeEqual(Buffer.from(hex, 'hex'), ours)))
    .includes(true)
  if (!isOurs) return 'wrong'
  return isStale(signature.seconds, now) ? 'stale' : 'valid'
}
