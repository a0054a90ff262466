/** A brief as it is typed, with nothing to warn of: tests change what they are about. */
export const typedBrief = {
  title: 'Three reels',
  product: 'Spice box',
  deliverables: [{ platform: 'instagram', format: 'reel', quantity: 3 }],
  mustSay: 'Made in Riyadh',
  link: 'https://dukkan.example',
  draftDueOn: '2026-12-01',
  publishFrom: '2026-12-05',
  publishTo: '2026-12-12',
  liveDays: 30,
  includedRevisions: 2,
  rightsUse: 'organic',
  rightsUntil: '2027-03-01',
  jurisdictions: ['SA'],
  currency: 'SAR',
  priceFrom: '1000',
  priceTo: '4500',
}
