/** What staff can switch off: what each stops, and what a person at the closed door is told. */
export const switches = {
  title: 'Switches',
  lead: 'What can be stopped at once, in an incident or before launch. What is under way goes on: no deal breaks, no clock punishes anybody for a door that was closed.',
  all: 'All switches',
  history: 'What was changed',
  none: 'Nothing was ever switched off.',
  untouched: 'Never changed.',
  on: 'on',
  off: 'off',
  change: 'Change',
  reason: 'Why',
  reason_hint: 'Whoever comes to the closed door reads it.',
  until: 'Until (UTC), if known',
  until_hint: 'Then it goes on by itself. Empty: until somebody switches it on.',
  set_off: 'Switch off',
  set_on: 'Switch on',
  change_end: 'Keep off, with this end and reason',
  done_off: 'It is switched off.',
  done_on: 'It is switched on.',
  set_to_on: 'Switched on',
  set_to_off: 'Switched off',
  set_to_off_until: 'Switched off until {{when}}',
  name: {
    brand_sign_up: 'New brands',
    creator_sign_up: 'New creators',
    new_deals: 'New deals',
    payments: 'New payments',
    bank_payouts: 'Payouts by bank',
    contests: 'New contests',
    report_links: 'Reports by link',
    channel_imports: 'Channel lists',
    order_script: 'Orders from browsers',
    search_export: 'Search results as files',
  },
  effect: {
    brand_sign_up: 'Nobody opens an account as a brand. Brands that are here work as before.',
    creator_sign_up: 'Nobody opens an account as a creator. Creators that are here work as before.',
    new_deals:
      'No invitation and no application begins a deal. Deals that have begun are talked over, paid and finished.',
    payments:
      'No brand comes to the payment page. What is paid on a page that was open already is booked. Agreed deals do not lapse for want of payment, until a day after this is on again.',
    bank_payouts:
      'Staff records and confirms no bank transfer. Payouts queue up and stay owed; those through the processor go on.',
    contests: 'No contest is opened. Those that run take entries and are drawn.',
    report_links:
      'No report is shared, and shared addresses do not open. Brands and creators see their reports as before.',
    channel_imports: 'No list of channels is taken in or imported. A run that has begun ends.',
    order_script:
      'Orders and leads sent by the script in visitors’ browsers are refused. Signed calls, codes and files count as before.',
    search_export: 'No search is exported as a file. Searching goes on, and so do shortlists as files.',
  },
}

const since = '{{since, datetime(dateStyle: medium; timeStyle: short; timeZone: UTC; hourCycle: h23)}}'

export const switchesRefusal = {
  switches: {
    past: 'This moment has passed. Choose a later one.',
    is_on: 'This is on already.',
  },
  switched_off: {
    brand_sign_up: `New accounts for brands are switched off by staff since ${since} UTC: {{reason}}`,
    creator_sign_up: `New accounts for creators are switched off by staff since ${since} UTC: {{reason}}`,
    new_deals: `New deals are switched off by staff since ${since} UTC: {{reason}}`,
    payments: `New payments are switched off by staff since ${since} UTC: {{reason}} The deal waits and does not lapse.`,
    bank_payouts: `Payouts by bank are switched off since ${since} UTC: {{reason}}`,
    contests: `New contests are switched off by staff since ${since} UTC: {{reason}}`,
    report_links: `Reports by link are switched off by staff since ${since} UTC: {{reason}}`,
    channel_imports: `Channel lists are switched off since ${since} UTC: {{reason}}`,
    search_export: `Search results as files are switched off by staff since ${since} UTC: {{reason}}`,
    order_script: `Orders from browsers are switched off by staff since ${since} UTC: {{reason}}`,
  },
}
