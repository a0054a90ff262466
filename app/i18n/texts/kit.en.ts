/** A channel's figures, on its owner's page and on the public media kit. */
export const kit = {
  followers: 'Followers',
  unknown: 'Not known',
  usual_views: 'Usual views of a post',
  views_summary:
    'Half of the posts get more than {{mid}}; eight of ten lie between {{low}} and {{high}}. Counted on {{posts}} posts.',
  views_median: 'Half of the posts get more than {{mid}}.',
  average_views: 'Average views',
  rate: { views: 'Engagement, of views', followers: 'Engagement, of followers', none: 'Engagement' },
  audience: 'Audience',
  ages: 'Age and gender',
  ages_summary:
    'The largest group is {{age}}. Age and gender are reported apart; women and men are drawn with the same ages.',
  countries: 'Countries',
  countries_summary: 'Most of the audience is in {{country}}: {{share}}.',
  packages: 'Prices',
  no_packages: 'Prices on request.',
  price_head: 'Price',
  format_head: 'Format',
}
