/** Why money is not moved, or not yet. */
export const moneyRefusal = {
  part: {
    unknown: 'This part of the deal is not open to you, or it is not there.',
    out_of_turn: 'This part has moved on. Reload the page to see where it stands.',
    other_currency: 'One payment is in one currency: choose parts of the same one.',
    unpaid_before_post: 'The brand has not paid for every part yet. Publish when all of the price is held.',
    held_too_long:
      'This part would be held longer than 80 days. It can be paid later, or be agreed in smaller parts.',
  },
  money: {
    nothing_held: 'No money is held for this deal.',
    contested:
      'The bank of the card contests the payment. Until it decides, the money of this deal stands still.',
    nothing_due: 'Nothing is owed back to the brand on this deal.',
  },
  chargeback: {
    not_lost: 'This chargeback is not lost: there is nothing to recover.',
    more_than_lost: 'The amount is more than Athar lost on this deal, or more than the creator was paid.',
  },
  take_back: {
    more_than_released: 'The amount is more than was released on this deal.',
    under_way: 'Money of this deal is already being taken back. Wait until that has ended.',
  },
  payout: {
    suspended: 'Payouts to this creator are held while the account is suspended.',
    unknown: 'There is no such payout.',
    out_of_turn: 'This payout has moved on. Reload the page to see where it stands.',
    second_person: 'You recorded this transfer yourself. Another person of staff has to confirm it.',
    halted: 'Payouts are stopped. Nothing is sent until the stop ends.',
    reference_used: 'This bank reference already stands for another payout.',
    bad_day: 'The day must lie between the request and today.',
    by_processor: 'You are paid by the payment processor. Bank details are not needed.',
  },
  commission: {
    other_currency: 'Commission is in the currency of the brief. Agree on a price in the same currency.',
    none: 'No commission was agreed in this deal.',
    over: 'The term of the commission is over. Nothing can be added to its budget.',
    bad_amount: 'This amount cannot be held. Write a larger one.',
  },
  halt: {
    lasts: 'Payouts are stopped already.',
    none: 'Payouts are not stopped.',
    unclean: 'The last check of the books found differences. Explain them and check again first.',
  },
  withdrawal: {
    more_than_free: 'At most {{free}} may be withdrawn now.',
    bad_step: 'The bank takes this currency in steps only. Round the amount.',
    unknown: 'There is no such withdrawal.',
    out_of_turn: 'This withdrawal has moved on. Reload the page to see where it stands.',
    second_person: 'Somebody other than the person who asked has to confirm.',
    halted: 'Payouts are stopped, so nothing is withdrawn.',
  },
  job: {
    unknown: 'This job does not wait to be run again.',
  },
  event: {
    unknown: 'There is no such webhook.',
  },
}
