import { describe, expect, test } from 'vitest'
import type { Platform } from './platforms.ts'
import { checkPostUrl, recognisePost } from './post-url.ts'

// The address as people share it; below it platform, post, account (- where the address does not say) and canonical form.
const posts = `
  https://www.instagram.com/p/C8xYz_1AbCd/
    instagram C8xYz_1AbCd - https://www.instagram.com/p/C8xYz_1AbCd/
  instagram.com/reel/C8xYz_1AbCd/?igsh=MTc4
    instagram C8xYz_1AbCd - https://www.instagram.com/reel/C8xYz_1AbCd/
  https://instagram.com/reels/C8xYz_1AbCd
    instagram C8xYz_1AbCd - https://www.instagram.com/reel/C8xYz_1AbCd/
  https://www.instagram.com/tv/B1a2b3c4d5e/
    instagram B1a2b3c4d5e - https://www.instagram.com/tv/B1a2b3c4d5e/
  https://www.instagram.com/noura.kitchen/reel/C8xYz_1AbCd/
    instagram C8xYz_1AbCd noura.kitchen https://www.instagram.com/reel/C8xYz_1AbCd/
  https://www.instagram.com/stories/noura.kitchen/3391234567890123456/
    instagram 3391234567890123456 noura.kitchen https://www.instagram.com/stories/noura.kitchen/3391234567890123456/
  http://instagr.am/p/C8xYz_1AbCd
    instagram C8xYz_1AbCd - https://www.instagram.com/p/C8xYz_1AbCd/
  https://www.tiktok.com/@sami.tech/video/7301234567890123456?is_from_webapp=1
    tiktok 7301234567890123456 sami.tech https://www.tiktok.com/@sami.tech/video/7301234567890123456
  https://www.tiktok.com/@sami.tech/photo/7301234567890123456
    tiktok 7301234567890123456 sami.tech https://www.tiktok.com/@sami.tech/photo/7301234567890123456
  https://m.tiktok.com/v/7301234567890123456.html
    tiktok 7301234567890123456 - https://m.tiktok.com/v/7301234567890123456.html
  https://www.youtube.com/watch?v=a1B2c3D4e5F&t=42s
    youtube a1B2c3D4e5F - https://www.youtube.com/watch?v=a1B2c3D4e5F
  https://m.youtube.com/watch?app=desktop&v=a1B2c3D4e5F
    youtube a1B2c3D4e5F - https://www.youtube.com/watch?v=a1B2c3D4e5F
  https://youtu.be/a1B2c3D4e5F?si=x
    youtube a1B2c3D4e5F - https://www.youtube.com/watch?v=a1B2c3D4e5F
  youtube.com/shorts/a1B2c3D4e5F
    youtube a1B2c3D4e5F - https://www.youtube.com/shorts/a1B2c3D4e5F
  https://www.youtube.com/live/a1B2c3D4e5F?feature=share
    youtube a1B2c3D4e5F - https://www.youtube.com/watch?v=a1B2c3D4e5F
  https://www.youtube.com/post/UgkxAbCdEfGhIjKlMnOpQrStUv
    youtube UgkxAbCdEfGhIjKlMnOpQrStUv - https://www.youtube.com/post/UgkxAbCdEfGhIjKlMnOpQrStUv
  https://www.youtube.com/@desertkitchen/community?lb=UgkxAbCdEfGhIjKlMnOpQrStUv
    youtube UgkxAbCdEfGhIjKlMnOpQrStUv desertkitchen https://www.youtube.com/post/UgkxAbCdEfGhIjKlMnOpQrStUv
  https://t.me/coffee_notes/123
    telegram coffee_notes/123 coffee_notes https://t.me/coffee_notes/123
  https://t.me/s/coffee_notes/123
    telegram coffee_notes/123 coffee_notes https://t.me/coffee_notes/123
  t.me/coffee_notes/123?single
    telegram coffee_notes/123 coffee_notes https://t.me/coffee_notes/123
  https://telegram.me/coffee_notes/5/123
    telegram coffee_notes/123 coffee_notes https://t.me/coffee_notes/123
  https://coffee-notes.t.me/123
    telegram coffee_notes/123 coffee_notes https://t.me/coffee_notes/123
  https://t.me/coffee_notes/s/7
    telegram coffee_notes/s/7 coffee_notes https://t.me/coffee_notes/s/7
  https://www.snapchat.com/spotlight/W7_EDlXWTBiXAEEniNoMPwAAY
    snapchat W7_EDlXWTBiXAEEniNoMPwAAY - https://www.snapchat.com/spotlight/W7_EDlXWTBiXAEEniNoMPwAAY
  https://www.snapchat.com/@sara.trips/spotlight/W7_EDlXWTBiXAEEniNoMPwAAY
    snapchat W7_EDlXWTBiXAEEniNoMPwAAY sara.trips https://www.snapchat.com/@sara.trips/spotlight/W7_EDlXWTBiXAEEniNoMPwAAY
  https://www.snapchat.com/p/0a1b2c3d-0000-4000-8000-1234567890ab/1234567890
    snapchat 0a1b2c3d-0000-4000-8000-1234567890ab/1234567890 - https://www.snapchat.com/p/0a1b2c3d-0000-4000-8000-1234567890ab/1234567890
  https://x.com/gulf_reader/status/1790000000000000000?s=20
    x 1790000000000000000 gulf_reader https://x.com/gulf_reader/status/1790000000000000000
  https://twitter.com/gulf_reader/status/1790000000000000000/photo/1
    x 1790000000000000000 gulf_reader https://x.com/gulf_reader/status/1790000000000000000
  https://mobile.twitter.com/gulf_reader/statuses/1790000000000000000
    x 1790000000000000000 gulf_reader https://x.com/gulf_reader/status/1790000000000000000
  https://x.com/i/web/status/1790000000000000000
    x 1790000000000000000 - https://x.com/i/status/1790000000000000000
  https://x.com/i/status/1790000000000000000
    x 1790000000000000000 - https://x.com/i/status/1790000000000000000
  https://vk.com/wall-1_2
    vkontakte wall-1_2 club1 https://vk.com/wall-1_2
  https://vk.com/wall123_456?reply=457
    vkontakte wall123_456 id123 https://vk.com/wall123_456
  https://m.vk.com/wall-1_2
    vkontakte wall-1_2 club1 https://vk.com/wall-1_2
  https://vk.com/teplaya_kuhnya?w=wall-1_2
    vkontakte wall-1_2 club1 https://vk.com/wall-1_2
  https://vk.com/feed?w=wall-1_2%2Fall
    vkontakte wall-1_2 club1 https://vk.com/wall-1_2
  https://vk.com/video-1_456239017
    vkontakte video-1_456239017 club1 https://vk.com/video-1_456239017
  https://vkvideo.ru/video-1_456239017
    vkontakte video-1_456239017 club1 https://vk.com/video-1_456239017
  https://vk.com/clips-1?z=clip-1_456239018
    vkontakte video-1_456239018 club1 https://vk.com/clip-1_456239018
  https://vk.ru/clip-1_456239018
    vkontakte video-1_456239018 club1 https://vk.com/clip-1_456239018
  https://ok.ru/group/53396058603765/topic/63838979986933
    odnoklassniki 63838979986933 group/53396058603765 https://ok.ru/group/53396058603765/topic/63838979986933
  https://m.ok.ru/profile/561234567890/statuses/154321098765
    odnoklassniki 154321098765 profile/561234567890 https://ok.ru/profile/561234567890/statuses/154321098765
  https://ok.ru/teplyidom/topic/155401234567
    odnoklassniki 155401234567 teplyidom https://ok.ru/teplyidom/topic/155401234567
  https://ok.ru/video/1234567890123
    odnoklassniki video/1234567890123 - https://ok.ru/video/1234567890123
  https://www.pinterest.com/pin/1234567890123456/
    pinterest 1234567890123456 - https://www.pinterest.com/pin/1234567890123456/
  https://ru.pinterest.com/pin/1234567890123456/
    pinterest 1234567890123456 - https://www.pinterest.com/pin/1234567890123456/
  https://www.pinterest.co.uk/pin/small-balcony-ideas--1234567890123456/
    pinterest 1234567890123456 - https://www.pinterest.com/pin/1234567890123456/
  https://www.linkedin.com/feed/update/urn:li:activity:7190000000000000000/
    linkedin 7190000000000000000 - https://www.linkedin.com/feed/update/urn:li:activity:7190000000000000000/
  https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7190000000000000000
    linkedin 7190000000000000000 - https://www.linkedin.com/feed/update/urn:li:share:7190000000000000000/
  https://ae.linkedin.com/posts/mona-haddad-1a2b3c_retail-growth-activity-7190000000000000000-Ab1c
    linkedin 7190000000000000000 mona-haddad-1a2b3c https://www.linkedin.com/feed/update/urn:li:activity:7190000000000000000/
  https://www.linkedin.com/posts/activity-7190000000000000000-Ab1c
    linkedin 7190000000000000000 - https://www.linkedin.com/feed/update/urn:li:activity:7190000000000000000/
  https://www.linkedin.com/pulse/how-we-hire-mona-haddad-x1y2z
    linkedin how-we-hire-mona-haddad-x1y2z - https://www.linkedin.com/pulse/how-we-hire-mona-haddad-x1y2z/
`
  .trim()
  .split(/\n(?= {2}\S)/)
  .map((entry) => entry.trim().split(/\s+/) as [string, string, string, string, string])

const notPosts = [
  '',
  '   ',
  'https://www.instagram.com/noura.kitchen/',
  'https://www.instagram.com/reels/audio/123456789/',
  'https://www.instagram.com/explore/p/C8xYz_1AbCd/',
  'https://www.tiktok.com/@sami.tech',
  'https://www.tiktok.com/@/video/7301234567890123456',
  'https://www.youtube.com/@desertkitchen',
  'https://www.youtube.com/watch?v=tooshort',
  'https://www.youtube.com/playlist?list=PL123',
  'https://youtu.be/',
  'https://t.me/coffee_notes',
  'https://t.me/+AbCdEf',
  'https://t.me/c/1234567890/12',
  'https://t.me/joinchat/123',
  'tg://resolve?domain=coffee_notes&post=123',
  'https://www.snapchat.com/add/sara.trips',
  'https://x.com/gulf_reader',
  'https://x.com/gulf_reader/status/',
  'https://x.com/gulf_reader/status/abc',
  'https://x.com/search/status/1790000000000000000',
  'https://vk.com/club1',
  'https://vk.com/wall-1',
  'https://ok.ru/group/53396058603765',
  'https://www.pinterest.com/cozyhome/',
  'https://www.linkedin.com/in/mona-haddad/',
  'https://lnkd.in/dAbCdEf',
  'https://t.co/AbCdEf',
  'https://bit.ly/3AbCdEf',
  'https://facebook.com/page/posts/123456',
  'javascript:alert(1)//instagram.com/p/C8xYz_1AbCd/',
  'javascript://instagram.com/p/C8xYz_1AbCd/%0aalert(1)',
  'data:text/html,https://x.com/a/status/1',
  'ftp://x.com/gulf_reader/status/1790000000000000000',
  'https://instagram.com@evil.example/p/C8xYz_1AbCd/',
  'https://evil.example@instagram.com/p/C8xYz_1AbCd/',
  'https://@instagram.com/p/C8xYz_1AbCd/',
  'instagram.com:443@evil.example/p/C8xYz_1AbCd/',
  'https://instagram.com.evil.example/p/C8xYz_1AbCd/',
  'https://evilinstagram.com/p/C8xYz_1AbCd/',
  'https://evil.example/https://instagram.com/p/C8xYz_1AbCd/',
  'https://evil.example\\@instagram.com/p/C8xYz_1AbCd/',
  'https://instagram.com:8443/p/C8xYz_1AbCd/',
  'https://іnstagram.com/p/C8xYz_1AbCd/',
  'https://instаgram.com/p/C8xYz_1AbCd/',
  'https://youtube.com⁄watch?v=a1B2c3D4e5F',
  'https://xn--nstagram-z2a.com/p/C8xYz_1AbCd/',
  'https://x.com/gulf_reader%2Fstatus/1790000000000000000',
  'https://x.com/gulf_reader/status/%zz',
  'https://x.com/gulf reader/status/1790000000000000000',
  'https://x.com/gulf_reader/status/1790000000000000000\nhttps://evil.example',
  `https://x.com/gulf_reader/status/1790000000000000000?${'a'.repeat(3000)}`,
  'C8xYz_1AbCd',
]

describe('addresses of posts', () => {
  test.each(posts)('%s is a post on %s', (url, platform, postId, handle, canonicalUrl) => {
    const named = handle === '-' ? null : handle
    expect(recognisePost(url)).toEqual({ platform, postId, handle: named, canonicalUrl })
  })

  test.each(posts)('the canonical form of %s is the same post', (url) => {
    const post = recognisePost(url)!
    const again = recognisePost(post.canonicalUrl)!
    expect([again.platform, again.postId]).toEqual([post.platform, post.postId])
    expect(again.canonicalUrl).toBe(post.canonicalUrl)
  })

  test.each(notPosts)('%j is no post', (url) => {
    expect(recognisePost(url)).toBeUndefined()
    expect(checkPostUrl(url, { platform: 'instagram', handle: 'noura.kitchen' })).toHaveProperty('reason')
  })
})

describe('whose post it is', () => {
  const checks: [url: string, platform: Platform, handle: string, result: string][] = [
    ['https://x.com/Gulf_Reader/status/179', 'x', 'gulf_reader', '179'],
    ['https://x.com/somebody/status/179', 'x', 'gulf_reader', 'other_account'],
    ['https://x.com/gulf_reader/status/179', 'instagram', 'gulf_reader', 'other_platform'],
    ['https://x.com/i/status/179', 'x', 'gulf_reader', '179'],
    ['https://youtu.be/a1B2c3D4e5F', 'youtube', 'desertkitchen', 'a1B2c3D4e5F'],
    ['https://vk.com/wall-1_2', 'vkontakte', 'club1', 'wall-1_2'],
    ['https://vk.com/wall-1_2', 'vkontakte', 'club2', 'other_account'],
    ['https://vk.com/wall1_2', 'vkontakte', 'club1', 'other_account'],
    ['https://vk.com/wall-1_2', 'vkontakte', 'teplaya_kuhnya', 'wall-1_2'],
    ['https://ok.ru/group/1234567/topic/99', 'odnoklassniki', 'group/1234567', '99'],
    ['https://ok.ru/group/1234568/topic/99', 'odnoklassniki', 'group/1234567', 'other_account'],
    ['https://ok.ru/group/1234567/topic/99', 'odnoklassniki', 'teplyidom', '99'],
    ['https://ok.ru/drugoydom/topic/99', 'odnoklassniki', 'teplyidom', 'other_account'],
    [
      'https://www.linkedin.com/posts/saffron-foods_x-activity-7190000000000000000-Ab1c',
      'linkedin',
      'company/saffron-foods',
      '7190000000000000000',
    ],
    [
      'https://www.linkedin.com/posts/other_x-activity-7190000000000000000-Ab1c',
      'linkedin',
      'saffron-foods',
      'other_account',
    ],
    ['https://www.tiktok.com/@sami.tech2/video/730', 'tiktok', 'sami.tech', 'other_account'],
  ]
  test.each(checks)('%s on %s by %s: %s', (url, platform, handle, result) => {
    const checked = checkPostUrl(url, { platform, handle })
    expect('reason' in checked ? checked.reason : checked.postId).toBe(result)
  })
})
