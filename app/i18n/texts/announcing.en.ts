/** Announcements over every page, and where staff makes them. */
export const announcing = {
  label: 'Announcement',
  dismiss: 'Put away',
  title: 'Announcements',
  lead: 'A line over every page for a while, in the reader’s language, until they put it away.',
  audience: 'Who reads it',
  audiences: { everybody: 'Everybody', brand: 'Brands', creator: 'Creators' },
  starts: 'From (UTC)',
  ends: 'Until (UTC)',
  publish: 'Announce',
  published: 'The announcement stands.',
  ended: 'The announcement is taken down.',
  end: 'Take down',
  ended_by: 'Taken down by {{name}}, {{when}}',
  history: 'Announcements so far',
  none: 'Nothing was announced yet.',
  state: { coming: 'to come', running: 'shown now', over: 'over' },
  span: '{{from}} to {{to}}',
}

export const announcingRefusal = {
  announcement: {
    past: 'This would be over before it began.',
    unknown: 'This announcement is over already, or there is none.',
  },
}
