/** A campaign's report by e-mail to people outside the workspace, who say yes first. */
export const reportreader = {
  title: 'People outside your workspace',
  lead_one:
    'A client or a boss without an account gets the main figures in text, once they say yes to one question by e-mail. It is open for {{count}} day.',
  lead_other:
    'A client or a boss without an account gets the main figures in text, once they say yes to one question by e-mail. It is open for {{count}} days.',
  most_one: 'At most {{count}} for a campaign.',
  most_other: 'At most {{count}} for a campaign.',
  link: 'Send it to people outside',
  none: 'Nobody yet.',
  add: 'Ask somebody',
  no_schedule: 'They get it on the days of a schedule, and there is none yet.',
  schedule: 'Schedule letters',
  email: 'E-mail address',
  language: 'Language',
  ask: 'Ask them',
  with_money: 'with amounts',
  without_money: 'counts only',
  state_head: 'Answer',
  state: { asked: 'not answered yet', unanswered: 'no answer', confirmed: 'said yes', ended: 'ended it' },
  until: 'Open until',
  remove: 'Remove',
  remove_named: 'Remove {{email}}',
  question: {
    subject: '{{brand}} would like to send you the report of {{campaign}}',
    text: '{{brand}} has named this address to get the report of the campaign “{{campaign}}” regularly.',
    yes: 'If you want it, say so here:',
    otherwise_one: 'If you do nothing, you get nothing more. The link works once, for {{count}} day.',
    otherwise_other: 'If you do nothing, you get nothing more. The link works once, for {{count}} days.',
    never: 'If you never want to be asked by them again:',
  },
  letter: { stop: 'You get this because you said yes to {{brand}}. End it:' },
  confirm: {
    title: 'A report by e-mail',
    weekly: '{{brand}} would like to send you the report of the campaign “{{campaign}}” every week.',
    monthly: '{{brand}} would like to send you the report of the campaign “{{campaign}}” every month.',
    any_time: 'Each letter has a link that ends them at once.',
    yes: 'Yes, send it to me',
    no: 'No, and do not ask again',
    done: 'You will get the report',
    done_text: 'The next one comes on its day. You can end it here or by the link in each letter.',
  },
}

export const reportreaderRefusal = {
  unknown: 'This link was used, has ended, or never was.',
  there: 'This address is on the list of that schedule already.',
  too_many_one: '{{count}} person is on the list already, which is the most. Remove somebody first.',
  too_many_other: '{{count}} people are on the list already, which is the most. Remove somebody first.',
  declined: 'Whoever reads this address has ended letters of yours. They are not asked again.',
  asked_enough: 'This address was asked several times lately. Try again in some weeks, or share a link.',
}
