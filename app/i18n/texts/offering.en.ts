/** What offers change, and the agreement they end in. */
export const offering = {
  term: {
    draftDueOn: 'Draft due',
    publishTo: 'Publish until',
    includedRevisions: 'Included revisions',
    rightsUse: 'Use by the brand',
    rightsUntil: 'Rights end',
    exclusivityDays: 'No competing brands',
  },
  brief_says: 'the brief says',
  none: 'none',
  changed_nothing: 'Nothing but the words changed.',
  compared: 'What each offer changed',
  offer_number: 'Offer {{number}}',
  from_brief: 'against the brief',
  from_before: 'against offer {{number}}',
  gets: 'creator gets {{amount}}',
  confirm: 'I have read the brief, the terms and the fees, and I accept them for {{party}} as {{name}}.',
  before: {
    title: 'What accepting means in money',
    pays: 'The brand pays',
    gets: 'The creator gets',
    fee: 'Athar keeps ({{share}})',
  },
  agreement: {
    fees: 'Both sides’ money',
    offered: 'Offered by',
    accepted: 'Accepted by',
    person: '{{name}}, {{role}}, {{date}}',
    signed: 'Both sides agreed',
    signed_note:
      'An offer binds the person who made it once the other side accepts it. Times are in {{zone}}.',
    seal: 'Seal of this document',
    seal_note:
      'SHA-256 of everything agreed, word for word. The copies of both sides show the same one; any change would give another.',
    seal_whole: 'The stored document still has this seal.',
    seal_broken: 'The stored document no longer has this seal. Write to Athar staff.',
    payout: 'Paid out at the latest',
    payout_detail: '{{date}}, if the post goes out on the last day and nobody objects',
  },
}
