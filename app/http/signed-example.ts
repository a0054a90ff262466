import { currencies, type Currency } from '#app/domain/money.ts'
import { signPostback } from './postback-signature.ts'

/** A test call for a shell, signed now: whoever sends it within five minutes sees the answer, and nothing counts. */
export function signedExample(url: string, secret: string, currency: Currency, now: Date): string {
  const amount = 150 * 10 ** currencies[currency].digits
  const body = JSON.stringify({ test: true, order_id: 'test-1', amount, currency })
  const signature = signPostback(secret, new TextEncoder().encode(body), now)
  return [
    `curl -X POST '${url}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -H 'Athar-Signature: ${signature}' \\`,
    `  --data-binary '${body}'`,
  ].join('\n')
}
