/** Licences where they matter: at the offer, on their page, at the desk. */
export const licensing = {
  offer: {
    forbidden: 'This offer cannot be accepted',
    forbidden_text:
      'Nothing that is done later would mend this. Agree on another channel or another brief, or decline.',
    lacking: 'Still lacking for this deal',
    lacking_text:
      'The offer can be accepted all the same. Until this is there, the draft cannot be approved and the post cannot be published.',
    banned: 'Advertising for readers in Russia is forbidden on {{platform}}.',
    enter: 'Enter it',
    enter_birthday: 'Enter your date of birth',
    creator_told: 'The creator reads the same at this offer.',
    rules: 'All rules',
  },
  page: {
    label: 'Page, for the Russian registry',
    hint: 'Each page over 10,000 followers has an entry of its own.',
    none: 'No page',
    no_channel: 'The Russian registry has an entry for each page: enter the page as a channel first.',
    unsaid: 'Nothing says which page it is about: remove it and enter it again.',
  },
  paper: {
    label: 'Picture of the licence',
    hint: 'Only you and Athar’s staff see it. It makes looking it up quicker.',
    open: 'Picture',
    alt: 'Picture of licence {{number}}',
  },
  clocks: {
    rule: 'A draft that does not meet a disclosure or licence rule is not approved by silence: when the review clock runs out it goes back to the creator, and no round of changes is used.',
    which: 'The rules',
  },
  payload: {
    file: 'File with the JSON',
    file_hint: 'Or paste the JSON below.',
  },
  openings: {
    title: 'How far into a caption a label is read',
    lead: 'A label that stands later than this counts as hidden behind “more”. No platform says how much of a caption it shows on a phone, and it differs from phone to phone.',
    platform: 'Platform',
    signs: 'Characters',
    from: 'Source',
    source: {
      limit: 'The whole of a post',
      guides: 'Published guides, the shortest length they give',
      estimate: 'Athar’s own cautious estimate',
    },
    guides: 'Guides, as they stood in November 2026:',
  },
  office: {
    'ae-advertiser-permit': 'The UAE Media Council issues it.',
    'sa-mawthooq': 'The General Authority of Media Regulation issues it.',
    'ru-registry':
      'It is applied for on Gosuslugi, for each page by itself; Roskomnadzor decides within ten working days.',
  },
}
