/** What a deal is expected to bring before it is agreed, and how that is worked out. */
export const forecasting = {
  title: 'Expected before hiring',
  title_results: 'What a deal may bring',
  not_yet: 'It is made when you answer this application.',
  made: 'Made on {{day}}, before anything was agreed.',
  of_post: '{{measure}} of a post',
  or_more: '{{low}} or more',
  missing: {
    none: 'no forecast',
    earlier: 'not forecast then',
    not_out: 'post not out yet',
    no_page: 'no page to lead to',
    no_worth: 'no order value known',
  },
  rests_on_zero: 'None of your deals is completed yet, so this starts from what is usual and is wide.',
  rests_on_one: 'It rests on {{count}} completed deal of yours and on what is usual.',
  rests_on_other: 'It rests on {{count}} completed deals of yours and on what is usual.',
  how: '8 of 10 such deals fall within each range.',
  method:
    'Under each figure stands the range in which 8 of 10 such deals fall, as forecast before hiring. A total is over those whose forecast and figure are both known.',
  rule: 'Clicks are views times clicks per view; leads and orders are clicks times their share; revenue is orders times your average order. The rates start from what is usual where the link stands and follow your completed deals: the fewer there are, the wider the range. Reach is not forecast.',
  good: 'In prices, below the range is good; in all other figures, above it.',
}
