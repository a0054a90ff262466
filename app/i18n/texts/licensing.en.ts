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
  office: {
    'ae-advertiser-permit': 'The UAE Media Council issues it.',
    'sa-mawthooq': 'The General Authority of Media Regulation issues it.',
    'ru-registry':
      'It is applied for on Gosuslugi, for each page by itself; Roskomnadzor decides within ten working days.',
  },
}
