/** Names of countries, languages and topics come from here only where Intl has none. */
export const language = {
  choose: 'Language',
}
