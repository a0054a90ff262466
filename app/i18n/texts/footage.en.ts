/** Files of a draft, pictures and videos alike. */
export const footage = {
  files: 'Pictures and videos',
  links: 'Links that go with it',
  links_hint: 'One address a line, up to {{count}}. Where the post will lead, or what it answers.',
  working: 'The stills of this video are being made.',
  failed: 'The stills of {{name}} could not be made. The video itself can be watched.',
  retry: 'Try again',
  retry_one: 'Try again: stills of {{name}}',
}
