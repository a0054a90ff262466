/** Clicks of a report by the visitor's country. */
export const clickcountries = {
  title: 'Clicks by country',
  country: 'Country of the visitor',
  clicks: 'Counted clicks',
  share: 'Share',
  rest_one: '{{count}} other country',
  rest_other: '{{count}} other countries',
  note: 'By the network from which somebody clicked, which a phone abroad or a private relay may hide.',
  registries: 'Countries of addresses: NRO, CC BY 4.0.',
}
