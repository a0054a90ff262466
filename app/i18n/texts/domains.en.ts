/** A brand's own domain for tracked links. */
export const domains = {
  title: 'Own domain for links',
  lead: 'Tracked links can stand under a domain of yours, such as go.mybrand.com. Followers then see your name, and nothing but your links is answered there.',
  open: 'Use an own domain for links',
  as_well: 'Leads there as well',
  off: 'This installation of Athar does not offer own domains.',
  off_hint: 'Whoever runs it switches them on (LINK_DOMAINS).',
  yours: 'Your domains',
  none: 'No domain yet. Your links stand under Athar’s address.',
  add: 'Add a domain',
  host: 'Domain',
  host_hint: 'A name below your domain that nothing else uses, such as go.mybrand.com',
  claim: 'Add',
  state: {
    waiting: 'Not looked at yet',
    failed: 'Not proven',
    proven: 'Proven',
    missing: 'Proven, but its records are missing',
    lost: 'Lost',
  },
  problem: {
    no_answer: 'The name servers of this domain did not answer.',
    no_record: 'The text record was not found.',
    other_record: 'A text record is there, but with another value.',
    not_pointing: 'The proof is there, but the domain does not lead to Athar.',
    held: 'The proof is there, but another brand on Athar has proven this domain. It has to give it up first.',
  },
  reads: 'Reads',
  why: 'Why',
  checked: 'Looked at',
  never: 'Not yet',
  next: 'Looked at again',
  next_now: 'In a moment: reload the page in a few seconds',
  next_asked: 'When you ask for it',
  unused_from: 'Used for links until',
  lost_note:
    'New links and QR codes no longer name it. What was handed out goes on working as long as the domain leads here and no other brand proves it.',
  records: 'Set these records at whoever manages {{host}}',
  record: { kind: 'Kind', name: 'Name', value: 'Value' },
  records_hint:
    'It may take an hour until other servers see them. Switch off any proxy of your name servers (the record has to be “DNS only”), and leave the text record where it is: it is looked for every day.',
  check: 'Look now',
  use: 'Use for links',
  in_use: 'Links and QR codes name this domain.',
  use_ours: 'Use Athar’s address for links',
  remove: 'Remove',
  remove_note: 'Links and printed QR codes under {{host}} stop working at once.',
  remove_title: 'Remove this domain',
  done: {
    'claim-domain': 'The domain is added. Set its two records now.',
    'check-domain': 'The records are being looked at. Reload the page in a few seconds.',
    'hand-out':
      'Saved. Links and QR codes are shown with this address from now on; those handed out before go on working.',
    'end-domain': 'The domain is removed.',
  },
  letter: {
    proven:
      'Its records are there. Links of yours are answered under {{name}}. Leave the records where they are: they are looked for every day.',
    missing_one:
      'If its records are not back within {{count}} day, new links and QR codes no longer name {{name}}.',
    missing_other:
      'If its records are not back within {{count}} days, new links and QR codes no longer name {{name}}.',
    lost: 'Its records were missing for too long. New links and QR codes no longer name {{name}}. Once the records are back, it is proven again by itself.',
  },
}

export const domainsRefusal = {
  unknown: 'You have no such domain.',
  claimed: 'You have added this domain already.',
  many: '{{most}} domains are added, which is the most. Remove one first.',
  not_proven: 'This domain is not proven yet.',
  off: 'This installation of Athar does not offer own domains.',
}

export const domainsFormError = {
  link_domain_host: 'Write a domain such as go.mybrand.com, without a port or a path',
  link_domain_own: 'This is Athar’s own address: write a domain of yours',
}

export const domainsStep = {
  'domain-proven': '{{name}} is proven: links stand under it',
  'domain-missing': 'The records of {{name}} are missing',
  'domain-lost': '{{name}} is no longer used for new links',
}
