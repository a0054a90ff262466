/** A paid round of changes beyond those that a brief includes. */
export const revision = {
  title: 'Paid extra round of changes',
  used_up_one:
    'The one round of changes in the brief is used up. Approve the draft, or offer to pay for another round.',
  used_up_other:
    'The {{count}} rounds of changes in the brief are used up. Approve the draft, or offer to pay for another round.',
  offer: 'Offer to pay for another round',
  means:
    'The creator may take or refuse it. Taken, it begins once you have paid its price in. Until then the review clock runs on: without your answer the draft is approved as it is.',
  price: 'Price of this round',
  offered: {
    brand:
      'You offer {{creator}} {{price}} for another round of changes, of which {{creator}} receives {{rest}} and Athar keeps {{fee}}. The answer is awaited.',
    creator:
      '{{brand}} offers {{price}} for another round of changes. You receive {{rest}} after the fee of {{fee}}.',
  },
  accepted: {
    brand:
      '{{creator}} takes {{price}} for another round, of which {{rest}} arrives and Athar keeps {{fee}}. It begins as soon as you have paid that in.',
    creator:
      'You take {{price}} for another round ({{rest}} after the fee). It begins as soon as {{brand}} has paid that in.',
  },
  lapses: 'If the round has not begun by {{date}}, the offer lapses and the draft is approved as it is.',
  accept: 'Take it for {{price}}',
  refuse: 'Refuse',
  part: 'Extra round of changes',
}
