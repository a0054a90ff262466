/** A campaign's budget by the stages of its calendar. */
export const stagebudget = {
  title: 'By stage of the calendar',
  planned: 'Planned',
  released: 'Released',
  share: 'Share of the budget, %',
  share_hint: 'Leave it empty when nothing is planned for this stage.',
  of: '{{share}} of the budget',
  rule: 'A deal belongs to the stage of its activity; without one, to the stage in which its post is out or to be out, or else to that of its brief’s activity.',
  others_one: '{{count}} more deal has no agreed amount.',
  others_other: '{{count}} more deals have no agreed amount.',
}
