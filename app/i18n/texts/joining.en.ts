/** How somebody comes to staff, and how their account ends. */
export const joining = {
  title: 'Join Athar’s staff',
  lead: 'You were invited as {{email}}. The link works once, until {{when}}.',
  next: 'Next you set up a second factor with an app on your phone. Nothing opens before that.',
  submit: 'Open the account',
  letter: {
    subject: 'You are invited to Athar’s staff',
    text_one: 'You are invited to Athar’s staff. The link works once, within {{count}} hour.',
    text_other: 'You are invited to Athar’s staff. The link works once, within {{count}} hours.',
  },
  invite_title: 'Invite somebody',
  invite_text_one: 'They get a letter with a link that works once, within {{count}} hour.',
  invite_text_other: 'They get a letter with a link that works once, within {{count}} hours.',
  email: 'E-mail address',
  invite: 'Invite',
  invited: 'The letter is on its way.',
  open: 'Invitations',
  sent: 'by {{name}}, {{when}}',
  console: 'the command line',
  until: 'works until {{when}}',
  over: 'ran out on {{when}}',
  withdraw: 'Withdraw',
  withdraw_of: 'Withdraw the invitation of {{email}}',
  withdrawn: 'The invitation is withdrawn.',
  end_title: 'End the account',
  end_text:
    '{{name}} is signed out everywhere and cannot sign in again. Rulings, transfers and withdrawals that they proposed and nobody confirmed wait for a decision anew. Their name stays in the histories.',
  end: 'End this account',
  ended: 'The account is ended.',
  account_ended: 'account ended',
}

export const joiningRefusal = {
  invitation: { unknown: 'This invitation was used, withdrawn, or has run out.' },
}
