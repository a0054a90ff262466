/** What Athar keeps, and how that changes. */
export const feechange = {
  title: 'Fee',
  lead: 'The share that Athar keeps of released payments. A deal keeps the share of the day on which it began, whatever is decided later.',
  now: 'Deals that begin now: {{share}}.',
  share: 'New share',
  from: 'From the beginning of (UTC)',
  from_hint_one: 'At the earliest {{count}} day from now: the change is published until then.',
  from_hint_other: 'At the earliest {{count}} days from now: the change is published until then.',
  reason: 'Why',
  change: 'Decide the change',
  done: 'The change is decided and published.',
  history: 'Changes',
  none: 'The share was never changed.',
  line: '{{share}} from {{when}}',
  coming: 'From {{when}}, for deals that begin from then on: {{share}}',
  coming_term: 'Next change',
}

export const feechangeRefusal = {
  fee: {
    too_soon_one: 'A change is published at least {{count}} day before it counts.',
    too_soon_other: 'A change is published at least {{count}} days before it counts.',
  },
}
