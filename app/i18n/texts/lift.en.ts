/** What a campaign brought beyond what would have been sold without it. */
export const lift = {
  title: 'Lift',
  lead: 'How much more was sold than would have been without the campaign. All orders of your brand take part, whoever they are credited to: some of those who clicked would have bought anyway, and some who never clicked bought because of a post.',
  empty:
    'Mark below where or when the campaign is held back. What is sold there shows what would have been sold anyway.',
  result: 'What the campaign added',
  measure: { orders: 'Orders', revenue: 'Revenue' },
  more: '{{share}} more',
  less: '{{share}} less',
  between: 'between {{low}} and {{high}}, in 95 of 100 such tests',
  extra: '{{point}} of {{sold}}; between {{low}} and {{high}}',
  extra_term: { orders: 'Orders it added', revenue: 'Revenue it added' },
  unsure: 'The interval holds zero: from these weeks it cannot be told whether the campaign added anything.',
  sure_more: 'The whole interval lies above zero: the campaign added something.',
  sure_less: 'The whole interval lies below zero: less was sold where the campaign ran.',
  lacking: 'There is too little to compare yet',
  lacks: {
    before: 'Whole weeks with orders before the campaign: {{have}} of {{need}}',
    after: 'Whole weeks since the campaign began: {{have}} of {{need}}',
    on: 'Whole weeks with the campaign: {{have}} of {{need}}',
    held: 'Whole marked weeks: {{have}} of {{need}}',
    treated_sales: 'Orders a week with the campaign, on average: {{have}} of {{need}}',
    control_sales: 'Orders a week where it is held back, on average: {{have}} of {{need}}',
  },
  unplaced_one: '{{count}} order names no country and takes no part.',
  unplaced_other: '{{count}} orders name no country and take no part.',
  currency: 'Revenue in {{currency}}; orders in other currencies count as orders only.',
  chart: {
    title: 'Orders by week',
    places_summary: 'Each side as a share of its own average before the campaign, which is 100.',
    weeks_summary: 'Orders of all your brand, week by week.',
    treated: 'With the campaign',
    control: 'Held back',
    begins: 'Campaign begins',
  },
  assume: {
    title: 'What this trusts in',
    places:
      'Without the campaign both sides would have gone on in the same proportion. Nothing else may have begun on one side only: a price, another campaign, a shop that opened.',
    weeks:
      'Without the campaign the weeks would have followed one straight line, and in a marked week the campaign no longer works. Nothing else may coincide with the weeks: a holiday, a price, another campaign.',
    places_holds:
      'Before the campaign the proportion moved by {{point}} a week, between {{low}} and {{high}}: zero is among them, nothing speaks against it.',
    places_fails:
      'Before the campaign the proportion already moved by {{point}} a week, between {{low}} and {{high}}. The sides did not run parallel: do not trust this result.',
    weeks_holds:
      'The marked weeks lie {{point}} off the line of the weeks before, between {{low}} and {{high}}: zero is among them, nothing speaks against it.',
    weeks_fails:
      'The marked weeks lie {{point}} off the line of the weeks before, between {{low}} and {{high}}. The campaign may still work in them, or something else changed: do not trust this result.',
    method_places:
      'Method: difference-in-differences of the logarithms of weekly sales, Welch’s t over whole weeks (Ibragimov and Müller 2010; Vaver and Koehler 2011).',
    method_weeks:
      'Method: segmented regression of the logarithms of weekly sales on a line and on the weeks with the campaign (Wagner and others 2002).',
  },
  mark: {
    title: 'What is held back',
    lead: 'Best before the campaign begins. Choose places or weeks that are like the others, by lot if you can, and keep the posts out of them.',
    kind: 'Held back',
    kinds: { places: 'Places, all the time', weeks: 'Weeks, everywhere' },
    places: 'Places',
    places_hint: 'From your orders, with how many each has had.',
    more: 'Other places',
    more_hint: 'Country codes such as SA, or regions such as SA-01.',
    weeks: 'Weeks of the campaign',
    week: 'Week {{number}}, from {{day}}',
    no_weeks: 'The campaign is shorter than a week.',
    before: 'Compared with',
    before_weeks_one: '{{count}} week before it',
    before_weeks_other: '{{count}} weeks before it',
    save: 'Mark',
  },
  history: {
    title: 'What was marked, and when',
    what: 'Held back',
    who: 'Marked by',
    when: 'When',
    remark: 'Remark',
    stands: 'Stands now',
    in_time: 'before the campaign began',
    late: 'after the campaign had begun',
    after_result: 'after a result had been seen',
    weeks: 'Weeks {{list}}',
  },
  late_notice: 'What is held back was marked after the campaign had begun',
  late_text:
    'Whoever marks afterwards can choose what suits them, without meaning to. Read the result as a hint, not as a test.',
  seen_notice: 'What is held back was changed after a result had been seen',
  seen_text: 'A first result was seen on {{day}}. What was marked since is no test any more.',
}

export const liftRefusal = {
  no_such_week: 'The campaign has no such week. Reload the page.',
}
