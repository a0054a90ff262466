/** Longer use of a deal's content: asked for, allowed, agreed and paid for as a small deal. */
export const rights = {
  title: 'Rights to the content',
  library: 'In the library',
  use: 'What for',
  where: 'Where',
  where_hint: 'Countries or regions. Empty means anywhere.',
  until: 'Until',
  days: 'By how many days',
  days_hint: 'Counted from the present end. Or name the last day itself below.',
  until_hint: 'The last day on which the content may be used, in place of a number of days.',
  price: 'Price',
  note: 'A word to the creator',
  now: 'As it stands',
  extend: {
    link: 'Ask for longer use',
    title: 'Ask for longer use',
    lead: 'You offer {{creator}} a price for the content of “{{title}}”. Agreed and paid in, the rights are yours at once; nothing is made or posted for it.',
    agreed: 'The brief names this already: {{days}} more days for {{price}}.',
    send: 'Send the offer',
    what: 'What follows',
    first: '{{creator}} has 72 hours to accept, decline or name another price.',
    second: 'Then you have 72 hours to pay.',
    third: 'Paid, the new rights stand in the library, and the payment is released to the creator.',
    closed:
      'The use of this content cannot be extended now: the deal is not paid for, or its payment went back.',
  },
  allow: {
    link: 'Allow longer use',
    title: 'Allow longer use without payment',
    lead: 'You give {{brand}} more use of the content of “{{title}}” as a present. If you want to be paid, wait for an offer or write a message.',
    confirm:
      'I allow {{brand}} this use without payment. I know that I cannot take it back before its last day.',
    send: 'Allow this use',
    done: 'The use is allowed. {{brand}} is told.',
  },
  deal: {
    kind: 'Extension of rights',
    what: 'What is bought',
    content: 'Content of',
    see: 'See the deal',
    pieces: 'Its pieces in the library',
    stop: 'Rights granted',
    stop_now: 'Rights being granted',
    offer: 'Offer',
    offer_nth: 'Offer {{number}}',
    was: 'before: {{price}}',
    accept_means: {
      brand: 'By accepting you buy this use for {{price}} and are to pay within 72 hours.',
      creator: 'By accepting you allow this use for {{price}}. It begins only when the brand has paid.',
    },
    counter: 'Name another price',
    counter_send: 'Send this price',
    turn: {
      invited: { yours: 'Answer the offer.', theirs: '{{name}} is to answer your offer.' },
      applied: { yours: 'Answer the bid.', theirs: '{{name}} is to answer your bid.' },
      offered: { yours: 'Answer the offer.', theirs: '{{name}} is to answer your offer.' },
      countered: { yours: 'Answer the other price.', theirs: '{{name}} is to answer your price.' },
      accepted: {
        yours: 'Pay {{amount}}, and the rights are granted.',
        theirs: '{{name}} is to pay {{amount}}. Until then nothing more is allowed.',
      },
      verified: { yours: 'The payment is on its way.', theirs: 'The payment is on its way.' },
    },
    pay_title: 'Pay, and use it',
    pay_text:
      'You pay by card on the page of the payment processor. The rights are granted as soon as it is confirmed.',
    pay: 'Pay {{amount}}',
    being_granted: 'The payment is in. The rights are granted in the next moment.',
    promise: {
      brand: 'You pay the price and nothing on top.',
      creator: 'You are paid within {{hours}} hours after the brand has paid.',
    },
    agreed_payment:
      'The brand pays in advance. The rights are granted at once, and the creator is paid within {{hours}} hours.',
  },
  exclusive: {
    title: 'No competing brands',
    line: '{{brand}}: until {{date}}',
    line_named: '{{brand}}: until {{date}}, not for {{names}}',
    for_creator:
      'You have promised another brand not to work with competitors in this time. Check before you accept: {{list}}',
    for_brand:
      'This creator has promised a brand of a similar kind not to work with competitors until {{date}}. They may have to decline.',
  },
  letter: {
    last: 'The last day is {{date}}.',
    stop: 'Ads and posts with this content are to be taken down. The use can be extended in the library.',
    keep: 'The library shows what may be used until when: {{address}}',
  },
}
