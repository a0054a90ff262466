import { decodeBase32IgnorePadding, encodeBase32NoPadding } from '@oslojs/encoding'
import { createTOTPKeyURI, generateHOTP } from '@oslojs/otp'

/** RFC 6238 as every authenticator app speaks it: six digits, a new code every thirty seconds. */
const stepSeconds = 30
const digits = 6

/** Wrong codes in a row before nothing is accepted for a while, and how long that is. */
export const mostWrongTries = 5
export const lockMinutes = 15

/** How many codes for a lost phone a person gets; each works once. */
export const recoveryCodes = 10

const stepAt = (at: Date) => Math.floor(at.getTime() / 1_000 / stepSeconds)

/** The bytes of a secret as apps take them. */
export const secretText = (bytes: Uint8Array) => encodeBase32NoPadding(bytes)
const bytesOf = (secret: string) => decodeBase32IgnorePadding(secret)

/** The code of a secret at a moment. */
export const codeAt = (secret: string, at: Date) => generateHOTP(bytesOf(secret), BigInt(stepAt(at)), digits)

/**
 * The step of time that a code belongs to: this one, the one before or the one after, for clocks that differ a little.
 * Steps up to `lastStep` are used up. Undefined when the code is none of theirs.
 */
export function stepOfCode(secret: string, code: string, at: Date, lastStep: number): number | undefined {
  const now = stepAt(at)
  const key = bytesOf(secret)
  return [now, now - 1, now + 1].find(
    (step) => step > lastStep && generateHOTP(key, BigInt(step), digits) === code,
  )
}

/** What an app reads from the picture. */
export const keyAddress = (secret: string, email: string) =>
  createTOTPKeyURI('Athar', email, bytesOf(secret), stepSeconds, digits)

/** A recovery code as it is compared: people type it with or without its dashes. */
export const plainRecoveryCode = (typed: string) => typed.toLowerCase().replace(/[^a-z2-7]/g, '')

/** The next code that is accepted: what the demo shows to whoever has no app at hand. */
export const codeToShow = (secret: string, at: Date, lastStep: number) =>
  codeAt(secret, new Date(Math.max(stepAt(at), lastStep + 1) * stepSeconds * 1_000))
