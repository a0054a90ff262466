export const refusal = {
  page: {
    unknown: 'There is nothing here, or it is not open to you.',
    not_for_you: 'This page belongs to another kind of account.',
    bad_request: 'The request cannot be read.',
  },
  account: {
    email_taken: 'This address already has an account.',
    handle_taken: 'This handle is taken.',
    wrong_sign_in: 'The address and the password do not go together.',
    too_many_tries_one: 'Too many tries. Try again in {{count}} minute.',
    too_many_tries_other: 'Too many tries. Try again in {{count}} minutes.',
  },
  step: {
    not_yours: 'This step belongs to the other side.',
    out_of_turn: 'The deal has moved on. Reload the page to see where it stands.',
    too_early: 'It is too early for this step: the other side still has time.',
  },
  part: {
    unknown: 'This part of the deal is not open to you, or it is not there.',
    out_of_turn: 'This part has moved on. Reload the page to see where it stands.',
    other_currency: 'One payment is in one currency: choose parts of the same one.',
    unpaid_before_post: 'The brand has not paid for every part yet. Publish when all of the price is held.',
    held_too_long:
      'This part would be held longer than 80 days. It can be paid later, or be agreed in smaller parts.',
  },
  offer: {
    replaced: 'A newer offer has replaced this one. Read it before you accept.',
    bad_price: 'This amount cannot be held. Check the amount and its decimals.',
  },
  money: {
    nothing_held: 'No money is held for this deal.',
    contested:
      'The bank of the card contests the payment. Until it decides, the money of this deal stands still.',
    nothing_due: 'Nothing is owed back to the brand on this deal.',
  },
  campaign: {
    unknown: 'There is no such campaign.',
    closed: 'This campaign is closed.',
    bad_budget: 'The budget cannot be read as an amount in this currency.',
  },
  brief: {
    unknown: 'There is no such brief.',
  },
  collaboration: {
    unknown: 'There is no such deal.',
    running: 'This channel already has a deal on this brief.',
  },
  rights: {
    not_paid_for: 'Rights are extended once the deal is paid for, and while its payment stands.',
    too_soon: 'This ends before it could be agreed and paid for. Choose a later day.',
    not_longer: 'This much is allowed already. Choose a later day, another use or another place.',
    offer_open: 'An offer about these rights is open. It is answered first.',
    not_in_force: 'The file can be downloaded while the rights are in force.',
  },
  chargeback: {
    not_lost: 'This chargeback is not lost: there is nothing to recover.',
    more_than_lost: 'The amount is more than Athar lost on this deal, or more than the creator was paid.',
  },
  take_back: {
    more_than_released: 'The amount is more than was released on this deal.',
    under_way: 'Money of this deal is already being taken back. Wait until that has ended.',
  },
  dispute: {
    more_than_frozen: 'The parts add up to more than is frozen.',
  },
  draft: {
    unknown: 'There is no such draft.',
    no_picture: 'Add at least one picture to the draft.',
    no_revisions_left: 'All {{included}} included revisions are used. A further one needs a new agreement.',
  },
  channel: {
    other_platform: 'The brief asks for nothing on this platform.',
    not_a_profile: 'This address shows no profile on one of the ten platforms.',
    yours_already: 'This channel is yours already.',
    taken: 'Another creator has this channel. If it is yours, write to Athar staff.',
    needs_proof:
      'This channel is known from a list, and an address alone does not prove that it is yours. Write to Athar staff.',
    unknown: 'There is no such channel.',
    unclaimed: 'Nobody has claimed this channel yet, so there is nobody to invite.',
  },
  post: {
    not_a_post_url: 'This is not the address of a post. Open the post and copy its address from there.',
    other_platform: 'This post is on another platform than the agreement says.',
    other_account: 'This post is on another account than the agreement says.',
    used_before: 'This post already stands for another deal.',
  },
  metrics: {
    no_post: 'There is no post yet to count.',
    future_day: 'This day has not come yet.',
    before_post: 'On this day the post was not out yet.',
  },
  payout: {
    unknown: 'There is no such payout.',
    out_of_turn: 'This payout has moved on. Reload the page to see where it stands.',
    second_person: 'You recorded this transfer yourself. Another person of staff has to confirm it.',
    halted: 'Payouts are stopped. Nothing is sent until the stop ends.',
    reference_used: 'This bank reference already stands for another payout.',
    bad_day: 'The day must lie between the request and today.',
    by_processor: 'You are paid by the payment processor. Bank details are not needed.',
  },
  creator: {
    unknown: 'There is no such creator.',
  },
  import: {
    no_column: 'The columns do not fit the file. Choose each column once.',
    no_platform: 'Say which column names the platform, or which holds the address.',
    no_handle: 'Say which column holds the handle, or which holds the address.',
    unknown: 'There is no such import.',
    running: 'This import is running. Wait until it is through.',
    done: 'This import is finished. Start a new one for another file.',
    not_checked: 'Check the file first, then import it.',
    too_large: 'The file is too large: at most {{megabytes}} MB.',
    not_text: 'The file is not a CSV in UTF-8 or UTF-16.',
    open_quote: 'A quotation mark in the file is opened and never closed.',
    too_many_columns: 'The file has too many columns: at most {{columns}}.',
    too_many_rows: 'The file has too many rows: at most {{rows}}.',
    empty: 'The file has no rows under its header.',
  },
  sample: {
    missing_columns: 'The file lacks these columns: {{columns}}.',
    not_whole: '“{{column}}” needs a whole number such as 1250. See line {{lines}}.',
    not_yes_no: '“{{column}}” needs 1 or 0. See line {{lines}}.',
    digits_over_length: 'A username has more digits than signs. See line {{lines}}.',
    extra_cells: 'There are more cells than columns in the header. See line {{lines}}.',
    too_few: 'At least {{least}} followers are needed, and the file has {{found}}.',
    future_day: 'This day has not come yet. Write the day on which the file was made.',
  },
  shortlist: {
    unknown: 'There is no such shortlist.',
    removed: 'This shortlist was deleted. Restore a version of it first.',
    full_one: 'The shortlist is full: it holds {{count}} channel.',
    full_other: 'The shortlist is full: it holds {{count}} channels.',
    too_many_one: 'Your brand has {{count}} shortlist, which is the most. Delete one first.',
    too_many_other: 'Your brand has {{count}} shortlists, which is the most. Delete one first.',
    not_on_it: 'Somebody has taken this channel off the list meanwhile.',
    no_version: 'The shortlist has no such version.',
  },
  commission: {
    other_currency: 'Commission is in the currency of the brief. Agree on a price in the same currency.',
    none: 'No commission was agreed in this deal.',
    over: 'The term of the commission is over. Nothing can be added to its budget.',
    bad_amount: 'This amount cannot be held. Write a larger one.',
  },
  saved: {
    unknown: 'There is no such saved search.',
    too_many_one: 'Your brand has {{count}} saved search, which is the most. Delete one first.',
    too_many_other: 'Your brand has {{count}} saved searches, which is the most. Delete one first.',
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
