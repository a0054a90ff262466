/** Folders in which clicks wait for the database, as staff reads of them. */
export const clicklogs = {
  title: 'Clicks in danger',
  trouble: {
    lost: 'Clicks are not kept: the folder is full or cannot be written.',
    full: 'The folder is nearly full. Beyond its limit clicks are no longer kept (CLICK_LOG_MB).',
    disk: 'The disk is nearly full.',
    late: 'The database lacks clicks that came over {{count}} minutes ago.',
    silent:
      'No server tells of this folder any more. What lies there is stored once a server starts with it.',
  },
  waiting: '{{size}} of {{most}} MB waiting, {{free}} MB free on the disk',
  told: 'last told of on {{when}}',
}
