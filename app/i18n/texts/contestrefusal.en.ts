/** What is refused about contests. */
export const contestRefusal = {
  unknown: 'There is no such contest.',
  not_asked: 'The brief of this deal asks for no contest.',
  not_now: 'A contest is published once the deal is agreed, and while it stands.',
  there: 'This deal has a contest already.',
  over: 'The last day for entries has passed. Choose a later one.',
  frozen: 'The list is frozen: nothing is taken in, taken out or called off any more.',
  too_many: 'A contest holds {{most}} entries at most.',
  excluded_already: 'This account is taken out already.',
  not_drawn: 'The draw is not made yet.',
  no_winner: 'Nobody holds a prize at this place.',
  answer_open_one: 'This winner has {{count}} day to answer. Wait until it has passed.',
  answer_open_other: 'This winner has {{count}} days to answer. Wait until they have passed.',
  out_of_turn: 'The contest has moved on. Reload the page to see where it stands.',
  no_beacon_now: 'The beacon is brought in between the freezing of the list and the draw.',
  wrong_beacon: 'This is not the signature of round {{round}}. Copy the whole answer of the address.',
  beacon_there: 'The beacon was brought in already.',
}
