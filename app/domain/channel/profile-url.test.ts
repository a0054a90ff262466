import { describe, expect, test } from 'vitest'
import { isHandle } from './handle.ts'
import { type Platform, platforms } from './platforms.ts'
import { profileUrl, readHandle, recogniseProfile } from './profile-url.ts'

const profiles: [url: string, platform: Platform, handle: string, canonical: string][] = [
  [
    'https://www.instagram.com/noura.kitchen/',
    'instagram',
    'noura.kitchen',
    'https://www.instagram.com/noura.kitchen/',
  ],
  [
    'instagram.com/noura.kitchen?igsh=1',
    'instagram',
    'noura.kitchen',
    'https://www.instagram.com/noura.kitchen/',
  ],
  [
    'https://www.instagram.com/noura.kitchen/reels/',
    'instagram',
    'noura.kitchen',
    'https://www.instagram.com/noura.kitchen/',
  ],
  ['https://www.tiktok.com/@sami.tech?lang=ar', 'tiktok', 'sami.tech', 'https://www.tiktok.com/@sami.tech'],
  [
    'https://www.youtube.com/@desertkitchen/videos',
    'youtube',
    'desertkitchen',
    'https://www.youtube.com/@desertkitchen',
  ],
  [
    'https://youtube.com/@%D9%85%D8%B7%D8%A8%D8%AE',
    'youtube',
    'مطبخ',
    'https://www.youtube.com/@%D9%85%D8%B7%D8%A8%D8%AE',
  ],
  [
    'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
    'youtube',
    'UCabcdefghijklmnopqrstuv',
    'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
  ],
  [
    'https://www.youtube.com/c/desertkitchen',
    'youtube',
    'desertkitchen',
    'https://www.youtube.com/@desertkitchen',
  ],
  ['https://t.me/coffee_notes', 'telegram', 'coffee_notes', 'https://t.me/coffee_notes'],
  ['https://t.me/s/coffee_notes', 'telegram', 'coffee_notes', 'https://t.me/coffee_notes'],
  ['coffee-notes.t.me', 'telegram', 'coffee_notes', 'https://t.me/coffee_notes'],
  [
    'https://www.snapchat.com/add/sara.trips',
    'snapchat',
    'sara.trips',
    'https://www.snapchat.com/@sara.trips',
  ],
  [
    'https://story.snapchat.com/s/sara.trips',
    'snapchat',
    'sara.trips',
    'https://www.snapchat.com/@sara.trips',
  ],
  ['https://www.snapchat.com/@sara.trips', 'snapchat', 'sara.trips', 'https://www.snapchat.com/@sara.trips'],
  ['https://mobile.twitter.com/gulf_reader', 'x', 'gulf_reader', 'https://x.com/gulf_reader'],
  ['x.com/gulf_reader/media', 'x', 'gulf_reader', 'https://x.com/gulf_reader'],
  ['https://m.vk.com/teplaya_kuhnya', 'vkontakte', 'teplaya_kuhnya', 'https://vk.com/teplaya_kuhnya'],
  ['https://vk.com/public123456', 'vkontakte', 'club123456', 'https://vk.com/club123456'],
  ['https://vk.com/id1', 'vkontakte', 'id1', 'https://vk.com/id1'],
  [
    'https://ok.ru/group/53396058603765',
    'odnoklassniki',
    'group/53396058603765',
    'https://ok.ru/group/53396058603765',
  ],
  [
    'https://m.ok.ru/profile/561234567890',
    'odnoklassniki',
    'profile/561234567890',
    'https://ok.ru/profile/561234567890',
  ],
  ['https://ok.ru/teplyidom', 'odnoklassniki', 'teplyidom', 'https://ok.ru/teplyidom'],
  [
    'https://ru.pinterest.com/cozyhome/_saved/',
    'pinterest',
    'cozyhome',
    'https://www.pinterest.com/cozyhome/',
  ],
  [
    'https://www.linkedin.com/in/mona-haddad/',
    'linkedin',
    'mona-haddad',
    'https://www.linkedin.com/in/mona-haddad/',
  ],
  [
    'https://sa.linkedin.com/company/saffron-foods/about/',
    'linkedin',
    'company/saffron-foods',
    'https://www.linkedin.com/company/saffron-foods/',
  ],
]

const notProfiles = [
  'https://www.instagram.com/p/C8xYz_1AbCd/',
  'https://www.instagram.com/explore/',
  'https://www.instagram.com/',
  'https://www.tiktok.com/sami.tech',
  'https://vm.tiktok.com/ZMabc1234/',
  'https://youtu.be/a1B2c3D4e5F',
  'https://www.youtube.com/watch?v=a1B2c3D4e5F',
  'https://t.me/coffee_notes/123',
  'https://t.me/+AbCdEf',
  'https://x.com/home',
  'https://x.com/gulf_reader/status/1',
  'https://vk.com/wall-1_2',
  'https://ok.ru/group/1234567/topic/1',
  'https://pin.it/4AbCdEf',
  'https://www.linkedin.com/feed/update/urn:li:activity:7190000000000000000/',
  'https://instagram.com@evil.example/noura',
  'https://instаgram.com/noura',
  'javascript:alert(1)',
  'noura.kitchen',
]

describe('addresses of profiles', () => {
  test.each(profiles)('%s is somebody on %s', (url, platform, handle, canonical) => {
    expect(recogniseProfile(url)).toEqual({ platform, handle, url: canonical })
  })

  test.each(notProfiles)('%j is nobody', (url) => {
    expect(recogniseProfile(url)).toBeUndefined()
  })

  test.each(platforms)('a profile on %s leads back to its handle', (platform) => {
    for (const handle of ['noura_1990', 'gulf_reader'])
      expect(recogniseProfile(profileUrl(platform, handle))).toMatchObject({ platform, handle })
  })
})

describe('handles', () => {
  test('come with or without @, or as the address of the profile', () => {
    expect(readHandle('x', '@gulf_reader')).toBe('gulf_reader')
    expect(readHandle('x', ' gulf_reader ')).toBe('gulf_reader')
    expect(readHandle('x', 'https://twitter.com/gulf_reader')).toBe('gulf_reader')
    expect(readHandle('instagram', 'https://twitter.com/gulf_reader')).toBeUndefined()
    expect(readHandle('odnoklassniki', 'https://ok.ru/group/1234567')).toBe('group/1234567')
    expect(readHandle('instagram', 'instagram.com/noura.kitchen')).toBe('noura.kitchen')
  })

  const wrong: [Platform, string][] = [
    ['instagram', 'two words'],
    ['instagram', '✿kids'],
    ['instagram', 'a..b'],
    ['instagram', 'ends.'],
    ['instagram', 'explore'],
    ['instagram', 'نورة'],
    ['youtube', 'Kids Diana Show'],
    ['youtube', 'ab'],
    ['telegram', '1starts_with_digit'],
    ['x', 'longer_than_fifteen'],
    ['snapchat', 'no spaces here'],
    ['linkedin', 'a/b/c'],
    ['odnoklassniki', 'profile/abc'],
  ]
  test.each(wrong)('on %s nobody is called %j', (platform, handle) => {
    expect(isHandle(platform, handle)).toBe(false)
  })
})
