/** What a campaign's report says beyond its table: bounds, forecasts, places, parts and the sum of all orders. */
export const report = {
  reach: {
    bounds:
      'Between {{least}} and {{most}} different people were reached: at least as many as the largest post reached, at most all posts added up, for nobody knows who saw two of them.',
    coverage: 'Reach is known for {{known}} of {{all}} posts; the others can only add to it.',
  },
  crediting:
    'Of {{all}} orders that your brand ever reported, {{here}} are credited here, {{other}} to other campaigns and {{nobody}} to nobody. Each order counts once.',
  expectation: {
    title: 'Against the forecast',
    caption_results: 'Results against what was expected before hiring',
    caption_prices: 'Prices of results against what was expected before hiring',
    expected: 'expected',
    below: 'below',
    inside: 'as expected',
    above: 'above',
  },
  ranking: {
    title: 'Who did best, and how sure that is',
    lead: 'A short line is sure, a long one rests on few data. Whose lines touch cannot be told apart and share places.',
    place: 'Place',
    cpl: 'Cost per lead',
    cpa: 'Cost per order',
    conversion: 'Orders per click',
    tied: 'So far nobody is certainly ahead of anybody.',
    cpl_method:
      'In order of the dear end of the range. Two lines that do not touch differ with 95% certainty.',
    cpa_method:
      'In order of the dear end of the range. Two lines that do not touch differ with 95% certainty.',
    conversion_method:
      'In order of the low end of the range, orders by click only. Two lines that do not touch differ with 95% certainty.',
  },
  multiples: {
    clicks: 'Clicks by day, each influencer',
    orders: 'Orders by day, each influencer',
    views: 'Views by day, each influencer',
    summary: 'All on the same days and the same scale. A dot marks the day of a post.',
  },
  split: {
    title: 'By platform, format and country',
    caption: 'Results by {{dimension}}',
    platform: 'Platform',
    format: 'Format',
    country: 'Country',
    influencers: 'Influencers',
    unknown: 'Not known',
    several: 'Several formats',
    note: 'Country is where the channel is at home. Each influencer is in one part of each table, so the parts add up to the total; who is paid in another currency is left out.',
  },
}
