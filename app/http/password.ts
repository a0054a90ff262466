import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// Argon2id with 19 MiB, two passes, one lane: the floor that OWASP gives.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let nobody: Promise<string> | undefined

/**
 * Whether the password is the one of this hash. Without a hash it takes as long and is false, so that the time of an
 * answer does not tell whether an account exists.
 */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(32).toString('hex'))
  const isRight = await verify(stored ?? (await nobody), password, cost)
  return isRight && typeof stored === 'string'
}
