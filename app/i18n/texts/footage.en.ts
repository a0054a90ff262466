/** Files of a draft, pictures and videos alike. */
export const footage = {
  files: 'Pictures and videos',
  hint_one:
    '{{count}} file. A picture has at most {{pictureSize}} MB, a video {{videoSize}} MB and {{minutes}} minutes. Place and camera are removed.',
  hint_other:
    'Up to {{count}} files, in the order of the sheet. A picture has at most {{pictureSize}} MB, a video {{videoSize}} MB and {{minutes}} minutes. Place and camera are removed.',
  links: 'Links that go with it',
  links_hint: 'One address a line, up to {{count}}. Where the post will lead, or what it answers.',
  working: 'The stills of this video are being made.',
}
