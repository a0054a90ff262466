/** Files of a draft, pictures and videos alike. */
export const footage = {
  files: 'Pictures and videos',
  hint_one:
    '{{count}} file. A picture has at most {{pictureSize}} MB, a video {{videoSize}} MB and {{minutes}} minutes. Place and camera are removed.',
  hint_other:
    'Up to {{count}} files, in the order of the sheet. A picture has at most {{pictureSize}} MB, a video {{videoSize}} MB and {{minutes}} minutes. Place and camera are removed.',
  working: 'The stills of this video are being made.',
}
