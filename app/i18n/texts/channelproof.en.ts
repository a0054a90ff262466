/** How a creator proves that a channel is theirs, and staff's look for it. */
export const channelproof = {
  none: 'Not proven yet. A code in the profile shows brands that the channel is yours.',
  begin: 'Prove that it is yours',
  again: 'Begin again',
  put: 'Put this code anywhere into the description of the profile. It is good until {{date}}.',
  ask: 'The code is there',
  open: 'Open the profile',
  asked: 'We look for {{code}} in the profile by {{when}}. Leave it there until then.',
  proven: 'Owner proven',
  seen: 'The code was seen in the profile on {{date}}.',
  refused: 'The channel was not proven.',
  over: 'The code has run out.',
  from_list: 'Known from a list; yours once you have proven it',
  done: {
    prove: 'Here is your code. Put it into the profile and tell us.',
    ask: 'We look for the code and write to you.',
  },
  reason: {
    no_code: 'The code is not in the profile.',
    another_profile: 'The address shows another profile.',
    closed_profile: 'The profile is closed: nobody can look for a code in it.',
    another_person: 'Somebody else has proven this channel.',
  },
  staff: {
    title: 'Channels to be proven',
    lead: 'Open the profile and look for the code in its description. Only who runs the channel can put it there.',
    none: 'No channel waits to be proven.',
    who: 'Who says so',
    code: 'The code',
    where: 'Where',
    owner: 'Whose it is now',
    nobody: 'Nobody’s: it came from a list',
    prove: 'The code is there',
    not_there: 'Not proven …',
    reason: 'Why not',
    choose: 'Choose a reason',
    note: 'A word to the creator',
    refuse: 'Tell that it is not proven',
  },
}

/** Why a step towards a proof is refused. */
export const channelproofRefusal = {
  proven: 'This channel is proven already.',
  code_over: 'The code has run out. Begin again for a new one.',
  asked: 'The code is looked for already.',
  checked: 'Somebody has decided about this channel already.',
}
