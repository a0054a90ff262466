/** The list of files in the form of a draft. */
export const uploads = {
  hint_one:
    '{{count}} file. A picture has at most {{pictureSize}} MB, a video {{videoSize}} MB and {{minutes}} minutes. Place and camera are removed.',
  hint_other:
    'Up to {{count}} files, in the order of the list. A picture has at most {{pictureSize}} MB, a video {{videoSize}} MB and {{minutes}} minutes. Place and camera are removed.',
  drop: 'Choose them or drop them here. They are sent while you write, and go on after a lost connection.',
  list: 'Chosen files',
  state: {
    waiting: 'Waits for its turn',
    sending: 'Is being sent',
    paused: 'Paused',
    lost: 'The connection was lost. What was sent is kept',
    begun: 'Begun before. Choose the same file again to go on',
    opening: 'Sent. Is being checked',
    ready: 'Ready',
    refused: 'Not taken',
  },
  percent: '{{percent}} % sent',
  progress: '{{name}}: how much is sent',
  size: '{{size}} MB',
  size_of: '{{sent}} of {{size}} MB',
  pause: 'Pause',
  pause_one: 'Pause {{name}}',
  resume: 'Go on',
  resume_one: 'Go on with {{name}}',
  retry: 'Try again',
  retry_one: 'Try again: {{name}}',
  remove: 'Remove',
  remove_one: 'Remove {{name}}',
  up_one: 'Move {{name}} up',
  down_one: 'Move {{name}} down',
}
