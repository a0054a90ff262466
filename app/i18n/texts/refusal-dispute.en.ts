/** Refusals about disputes. */
export const disputeRefusal = {
  more_than_frozen: 'The parts add up to more than is frozen.',
  out_of_turn: 'The dispute has moved on. Reload the page to see where it stands.',
  none: 'There is no dispute about this deal.',
  reason_not_now: 'This cannot be the reason while the deal stands here. Choose another one.',
  no_such_point: 'This does not stand on the list for this reason.',
  no_such_criterion: 'This criterion does not belong to this reason.',
  too_much_evidence: '{{most}} pieces of evidence are here, which is the most for one side.',
  no_file: 'Choose a file, or add a link or words.',
  offer_unknown: 'There is no such offer.',
  offer_over: 'This offer does not stand any more. Reload the page.',
  own_offer: 'Only the other side accepts or refuses an offer, and only who made it withdraws it.',
  money_changed: 'The frozen amount has changed since then. Reload the page.',
  accepted: 'You have accepted this ruling.',
  appeal_over: 'The time for an appeal is over: the ruling takes effect.',
  another_person: 'You had a part in what was decided: another person of staff does this.',
}
