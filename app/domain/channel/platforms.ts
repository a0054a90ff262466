/** The ten platforms, in the order in which people see them. Each is a row that must work everywhere. */
export const platforms = [
  'instagram',
  'tiktok',
  'youtube',
  'telegram',
  'snapchat',
  'x',
  'vkontakte',
  'odnoklassniki',
  'pinterest',
  'linkedin',
] as const
export type Platform = (typeof platforms)[number]

export const formats = [
  'post',
  'story',
  'reel',
  'video',
  'live',
  'pin',
  'thread',
  'contest',
  'community-post',
] as const
export type Format = (typeof formats)[number]

export const isPlatform = (name: string): name is Platform => (platforms as readonly string[]).includes(name)

/** What can be ordered where. */
export const formatsOf: Record<Platform, readonly Format[]> = {
  instagram: ['post', 'story', 'reel', 'live', 'contest'],
  tiktok: ['video', 'story', 'live', 'contest'],
  youtube: ['video', 'reel', 'live', 'community-post'],
  telegram: ['post', 'story', 'video', 'contest'],
  snapchat: ['story', 'video'],
  x: ['post', 'thread', 'video', 'contest'],
  vkontakte: ['post', 'story', 'video', 'reel', 'live', 'contest', 'community-post'],
  odnoklassniki: ['post', 'video', 'live', 'contest', 'community-post'],
  pinterest: ['pin', 'video'],
  linkedin: ['post', 'video', 'thread'],
}

/** How a number came to us, from most to least certain. */
export const sources = ['api', 'file', 'declared', 'estimated'] as const
export type Source = (typeof sources)[number]
