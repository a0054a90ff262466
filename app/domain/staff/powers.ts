/** What a person of staff may be trusted with; each is given and taken by itself. */
export const powers = [
  'disputes',
  'money',
  'books',
  'checks',
  'moderation',
  'operations',
  'accounts',
  'impersonation',
  'audit',
  'settings',
  'switches',
  'team',
] as const
export type Power = (typeof powers)[number]

const known = new Set<string>(powers)

/** The powers among words that a row or a form holds, in their usual order. */
export const powersIn = (words: readonly string[]): Power[] =>
  powers.filter((power) => known.has(power) && words.includes(power))
