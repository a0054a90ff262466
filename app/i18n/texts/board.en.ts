/** The board of a campaign's people. */
export const board = {
  rest_one: 'Show {{count}} more',
  rest_other: 'Show {{count}} more',
}
