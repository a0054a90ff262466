export type CardOutcome = {
  /** What happens when the card is charged. */
  kind: 'paid' | 'declined'
  message?: string
  code?: string
  declineCode?: string
  /** The money is available at once instead of after the usual two days. */
  availableAtOnce?: boolean
  /** What is opened right after the payment: a chargeback, an inquiry, or a warning of fraud. */
  followedBy?: 'chargeback' | 'inquiry' | 'warning'
  /** The bank asks its client to confirm the payment first. */
  challenged?: boolean
  /** The refund starts in one status and ends, later, in another. */
  refund?: { starts: 'pending' | 'succeeded'; ends: 'succeeded' | 'failed' }
}

function declined(message: string, code: string, declineCode: string): CardOutcome {
  return { kind: 'declined', message, code, declineCode }
}

const GENERIC = declined('Your card was declined.', 'card_declined', 'generic_decline')

/** Test numbers from https://docs.stripe.com/testing and what each one does. */
const CARDS: Record<string, CardOutcome> = {
  '4242424242424242': { kind: 'paid' },
  '5555555555554444': { kind: 'paid' },
  '4000000000000077': { kind: 'paid', availableAtOnce: true },
  '4000000000000259': { kind: 'paid', followedBy: 'chargeback' },
  '4000000000001976': { kind: 'paid', followedBy: 'inquiry' },
  '4000000000005423': { kind: 'paid', followedBy: 'warning' },
  '4000002500003155': { kind: 'paid', challenged: true },
  '4000000000003220': { kind: 'paid', challenged: true },
  '4000008400001629': { ...GENERIC, challenged: true },
  '4000000000007726': { kind: 'paid', refund: { starts: 'pending', ends: 'succeeded' } },
  '4000000000005126': { kind: 'paid', refund: { starts: 'succeeded', ends: 'failed' } },
  '4000000000000002': GENERIC,
  '4000000000009995': declined('Your card has insufficient funds.', 'card_declined', 'insufficient_funds'),
  '4000000000009987': declined('Your card was declined.', 'card_declined', 'lost_card'),
  '4000000000009979': declined('Your card was declined.', 'card_declined', 'stolen_card'),
  '4000000000000069': declined('Your card has expired.', 'expired_card', 'expired_card'),
  '4000000000000127': declined("Your card's security code is incorrect.", 'incorrect_cvc', 'incorrect_cvc'),
  '4000000000000119': declined(
    'An error occurred while processing your card. Try again in a little bit.',
    'processing_error',
    'processing_error',
  ),
}

/** The names payment intents are confirmed with in tests of the API. */
const TOKENS: Record<string, string> = {
  pm_card_visa: '4242424242424242',
  pm_card_mastercard: '5555555555554444',
  pm_card_bypassPending: '4000000000000077',
  pm_card_createDispute: '4000000000000259',
  pm_card_createDisputeInquiry: '4000000000001976',
  pm_card_authenticationRequired: '4000000000003220',
  pm_card_threeDSecure2Required: '4000000000003220',
  pm_card_pendingRefund: '4000000000007726',
  pm_card_refundFail: '4000000000005126',
  pm_card_chargeDeclined: '4000000000000002',
  pm_card_visa_chargeDeclined: '4000000000000002',
  pm_card_visa_chargeDeclinedInsufficientFunds: '4000000000009995',
}

/** The numbers shown on the payment page, in the order a tester wants them. */
export const CARD_HINTS = [
  { number: '4242424242424242', does: 'pays' },
  { number: '4000000000000002', does: 'declines' },
  { number: '4000000000009995', does: 'lacksFunds' },
  { number: '4000002500003155', does: 'asksToConfirm' },
  { number: '4000000000000077', does: 'atOnce' },
  { number: '4000000000000259', does: 'disputes' },
  { number: '4000000000001976', does: 'inquires' },
  { number: '4000000000005126', does: 'failsRefunds' },
] as const

function passesLuhn(number: string): boolean {
  let sum = 0
  for (const [index, digit] of [...number].toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** Takes a card number, with or without spaces, or a `pm_card_…` name. */
export function outcomeOf(card: string): CardOutcome {
  const number = numberOf(card)
  if (number.length < 12)
    return declined('Your card number is incomplete.', 'incorrect_number', 'incorrect_number')
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) {
    return declined('Your card number is invalid.', 'incorrect_number', 'incorrect_number')
  }
  return (
    CARDS[number] ??
    declined(
      'Your card was declined. Your request was in test mode, but used a non test card.',
      'card_declined',
      'test_mode_live_card',
    )
  )
}

/** The bare digits of a typed number, or the number behind a `pm_card_…` name. */
export function numberOf(card: string): string {
  return (Object.hasOwn(TOKENS, card) ? TOKENS[card] : undefined) ?? card.replaceAll(/[\s-]/g, '')
}
