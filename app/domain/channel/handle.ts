import type { Platform } from './platforms.ts'

// What each platform lets people call themselves. YouTube and LinkedIn allow every script.
const shapes: Record<Platform, RegExp> = {
  instagram: /^[a-z0-9_](?:[a-z0-9._]{0,28}[a-z0-9_])?$/i,
  tiktok: /^[a-z0-9._]{1,24}$/i,
  youtube: /^[\p{L}\p{N}\p{M}_.\-·]{3,30}$/u,
  telegram: /^[a-z][a-z0-9_]{3,31}$/i,
  snapchat: /^[a-z][a-z0-9._-]{2,14}$/i,
  x: /^[a-z0-9_]{1,15}$/i,
  vkontakte: /^[a-z](?:[a-z0-9_]|\.(?=[a-z0-9_]{4})){1,31}$/i,
  odnoklassniki: /^(?:(?:profile|group)\/\d{4,20}|[a-z0-9][a-z0-9._-]{2,63})$/i,
  pinterest: /^[a-z0-9_]{3,30}$/i,
  linkedin: /^(?:(?:company|school|showcase)\/)?[\p{L}\p{N}\p{M}_\-.]{3,100}$/iu,
}

// Words that are pages of the platform itself, never somebody's name.
const reserved: Record<Platform, readonly string[]> = {
  instagram: [
    'p',
    'reel',
    'reels',
    'tv',
    'stories',
    'explore',
    'accounts',
    'direct',
    'share',
    'about',
    'web',
  ],
  tiktok: ['t', 'v', 'tag', 'music', 'discover', 'foryou', 'explore', 'live', 'video', 'login'],
  youtube: [
    'watch',
    'shorts',
    'live',
    'feed',
    'playlist',
    'results',
    'embed',
    'post',
    'channel',
    'user',
    'hashtag',
  ],
  telegram: [
    'joinchat',
    'addstickers',
    'addemoji',
    'share',
    'proxy',
    'socks',
    'setlanguage',
    'addlist',
    'boost',
  ],
  snapchat: ['add', 'spotlight', 'discover', 'lens', 'map', 'unlock', 'download', 'explore'],
  x: [
    'i',
    'home',
    'search',
    'intent',
    'hashtag',
    'explore',
    'messages',
    'share',
    'settings',
    'login',
    'notifications',
  ],
  vkontakte: [
    'feed',
    'im',
    'video',
    'clips',
    'photo',
    'search',
    'login',
    'audios',
    'market',
    'apps',
    'friends',
    'groups',
  ],
  odnoklassniki: [
    'profile',
    'group',
    'video',
    'live',
    'feed',
    'games',
    'gifts',
    'messages',
    'search',
    'music',
    'market',
  ],
  pinterest: ['pin', 'search', 'ideas', 'today', 'settings', 'login', 'business', 'categories', 'videos'],
  linkedin: ['feed', 'posts', 'pulse', 'company', 'school', 'showcase', 'jobs', 'search', 'login', 'in'],
}

/** Whether a name, without its @, can be somebody's on the platform. */
export const isHandle = (platform: Platform, name: string): boolean =>
  shapes[platform].test(name) && !/\.\./.test(name) && !reserved[platform].includes(name.toLowerCase())

/** Handles are one channel's whatever their capitals: what is compared and looked up. */
export const handleKey = (handle: string): string => handle.normalize('NFC').toLowerCase()
