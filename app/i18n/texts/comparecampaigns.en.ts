export const comparecampaigns = {
  title: 'Compare campaigns',
  lead: 'The same figures of two to five campaigns, side by side.',
  link: 'Compare campaigns',
  choose: 'Campaigns to compare',
  which: 'Campaigns',
  hint: 'Two to five of them.',
  go: 'Compare them',
  side_by_side: 'Side by side',
  caption: 'Campaigns and what each brought',
  campaign: 'Campaign',
  against: '{{measure}}: against the forecast',
  alone: 'One campaign stands alone. Choose at least one more.',
  too_few: 'There is nothing to compare yet: it takes two campaigns.',
  beyond_one: 'Five fit side by side; {{count}} more was left out.',
  beyond_other: 'Five fit side by side; {{count}} more were left out.',
  currencies:
    'These campaigns are in different currencies. Amounts are not converted: compare counts and ROAS.',
}
