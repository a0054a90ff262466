import { describe, expect, test } from 'vitest'
import { textsOf } from '../../i18n/all.ts'
import { locales } from '../../i18n/locale.ts'
import type { Platform } from './platforms.ts'
import { postUrlReasons, readPost } from './post-url.ts'

/** Addresses of posts of each platform with the id that all of them must come to, and what is refused for its reason. */
type Corpus = { bare: Record<string, string>; refused: Record<string, string> }

const uuid = '0a1b2c3d-0000-4000-8000-1234567890ab'
const spot = 'W7_EDlXWTBiXAEEniNoMPwAAY'
const corpus: Record<Platform, Corpus> = {
  instagram: {
    bare: {
      'www.instagram.com/p/C8xYz_1AbCd': 'C8xYz_1AbCd',
      'instagram.com/reel/C8xYz_1AbCd': 'C8xYz_1AbCd',
      'www.instagram.com/reels/C8xYz_1AbCd': 'C8xYz_1AbCd',
      'www.instagram.com/tv/B1a2b3c4d5e': 'B1a2b3c4d5e',
      'm.instagram.com/p/DAQ-w_2oXyZ': 'DAQ-w_2oXyZ',
      'www.instagram.com/noura.kitchen/p/C8xYz_1AbCd': 'C8xYz_1AbCd',
      'www.instagram.com/noura.kitchen/reel/C8xYz_1AbCd': 'C8xYz_1AbCd',
      'www.instagram.com/stories/noura.kitchen/3391234567890123456': '3391234567890123456',
      'www.instagram.com/p/C8xYz_1AbCd/embed/captioned': 'C8xYz_1AbCd',
      'www.instagram.com/p/C8xYz_1AbCd/c/17912345678901234': 'C8xYz_1AbCd',
      'instagr.am/p/C8xYz_1AbCd': 'C8xYz_1AbCd',
      [`www.instagram.com/p/C8xYz_1AbCd${'k'.repeat(28)}`]: 'C8xYz_1AbCd',
    },
    refused: {
      'https://www.instagram.com/share/p/BAbCdEfGhI': 'short_link',
      'https://www.instagram.com/share/reel/BAbCdEfGhI/': 'short_link',
      'https://www.instagram.com/share/BAbCdEfGhI': 'short_link',
      'https://www.instagram.com/s/aGlnaGxpZ2h0OjE4?story_media_id=33': 'short_link',
      'https://l.instagram.com/?u=https%3A%2F%2Fwww.instagram.com%2Fp%2FC8xYz_1AbCd%2F&e=AT0':
        'redirect_link',
      'https://www.instagram.com/noura.kitchen/': 'not_a_post_url',
      'https://www.instagram.com/stories/highlights/17912345678901234/': 'not_a_post_url',
      'https://www.instagram.com/reels/audio/123456789/': 'not_a_post_url',
      'https://www.instagram.com/explore/tags/ramadan/': 'not_a_post_url',
    },
  },
  tiktok: {
    bare: {
      'www.tiktok.com/@sami.tech/video/7301234567890123456': '7301234567890123456',
      'www.tiktok.com/@sami.tech/photo/7301234567890123456': '7301234567890123456',
      'm.tiktok.com/@sami.tech/video/7301234567890123456': '7301234567890123456',
      'm.tiktok.com/v/7301234567890123456.html': '7301234567890123456',
      'www.tiktok.com/v/7301234567890123456': '7301234567890123456',
      'www.tiktok.com/embed/7301234567890123456': '7301234567890123456',
      'www.tiktok.com/embed/v2/7301234567890123456': '7301234567890123456',
      'www.tiktok.com/player/v1/7301234567890123456': '7301234567890123456',
      'www.tiktok.com/share/video/7301234567890123456': '7301234567890123456',
      'www.tiktok.com/i18n/share/video/7301234567890123456': '7301234567890123456',
    },
    refused: {
      'https://vm.tiktok.com/ZMabc1234/': 'short_link',
      'https://vt.tiktok.com/ZSabc1234/': 'short_link',
      'https://www.tiktok.com/t/ZTabc1234/': 'short_link',
      'https://lite.tiktok.com/t/ZTabc1234/': 'short_link',
      'https://www.tiktok.com/link/v2?aid=1988&target=https%3A%2F%2Fevil.example': 'redirect_link',
      'https://www.tiktok.com/@sami.tech': 'not_a_post_url',
      'https://www.tiktok.com/@sami.tech/live': 'not_a_post_url',
      'https://www.tiktok.com/@/video/7301234567890123456': 'not_a_post_url',
      'https://www.tiktok.com/music/original-sound-7301234567890123456': 'not_a_post_url',
      'https://www.tiktok.com/7301234567890123456': 'not_a_post_url',
    },
  },
  youtube: {
    bare: {
      'www.youtube.com/watch?v=a1B2c3D4e5F': 'a1B2c3D4e5F',
      'm.youtube.com/watch?app=desktop&v=a1B2c3D4e5F': 'a1B2c3D4e5F',
      'music.youtube.com/watch?v=a1B2c3D4e5F&list=RDAMVM': 'a1B2c3D4e5F',
      'youtu.be/a1B2c3D4e5F': 'a1B2c3D4e5F',
      'youtube.com/shorts/a1B2c3D4e5F': 'a1B2c3D4e5F',
      'www.youtube.com/live/a1B2c3D4e5F': 'a1B2c3D4e5F',
      'www.youtube.com/embed/a1B2c3D4e5F': 'a1B2c3D4e5F',
      'www.youtube-nocookie.com/embed/a1B2c3D4e5F': 'a1B2c3D4e5F',
      'www.youtube.com/v/a1B2c3D4e5F': 'a1B2c3D4e5F',
      'www.youtube.com/post/UgkxAbCdEfGhIjKlMnOpQrStUv': 'UgkxAbCdEfGhIjKlMnOpQrStUv',
      'www.youtube.com/@desertkitchen/community?lb=UgkxAbCdEfGhIjKlMnOpQrStUv': 'UgkxAbCdEfGhIjKlMnOpQrStUv',
    },
    refused: {
      'https://www.youtube.com/redirect?event=video_description&q=https%3A%2F%2Fyoutu.be%2Fa1B2c3D4e5F':
        'redirect_link',
      'https://www.youtube.com/attribution_link?u=%2Fwatch%3Fv%3Da1B2c3D4e5F': 'redirect_link',
      'https://www.youtube.com/clip/UgkxAbCdEfGhIjKlMnOpQrStUv': 'clip_of_video',
      'https://www.youtube.com/@desertkitchen': 'not_a_post_url',
      'https://www.youtube.com/@desertkitchen/shorts': 'not_a_post_url',
      'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv': 'not_a_post_url',
      'https://www.youtube.com/playlist?list=PL123': 'not_a_post_url',
      'https://www.youtube.com/watch?v=tooshort': 'not_a_post_url',
      'https://youtu.be/': 'not_a_post_url',
    },
  },
  telegram: {
    bare: {
      't.me/coffee_notes/123': 'coffee_notes/123',
      't.me/Coffee_Notes/123': 'coffee_notes/123',
      't.me/s/coffee_notes/123': 'coffee_notes/123',
      't.me/coffee_notes/5/123': 'coffee_notes/123',
      't.me/coffee_notes/123?single': 'coffee_notes/123',
      't.me/coffee_notes/123?comment=77': 'coffee_notes/123',
      'telegram.me/coffee_notes/123': 'coffee_notes/123',
      'telegram.dog/coffee_notes/123': 'coffee_notes/123',
      'coffee-notes.t.me/123': 'coffee_notes/123',
      't.me/coffee_notes/s/7': 'coffee_notes/s/7',
    },
    refused: {
      'https://t.me/iv?url=https%3A%2F%2Ft.me%2Fcoffee_notes%2F123&rhash=1': 'redirect_link',
      'https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fcoffee_notes%2F123': 'redirect_link',
      'https://t.me/c/1234567890/12': 'private_post',
      'https://t.me/coffee_notes': 'not_a_post_url',
      'https://t.me/+AbCdEfGhIjK': 'not_a_post_url',
      'https://t.me/joinchat/123456': 'not_a_post_url',
      'https://t.me/coffee_notes/abc': 'not_a_post_url',
      'tg://resolve?domain=coffee_notes&post=123': 'not_an_address',
    },
  },
  snapchat: {
    bare: {
      [`www.snapchat.com/spotlight/${spot}`]: spot,
      [`snapchat.com/spotlight/${spot}`]: spot,
      [`www.snapchat.com/@sara.trips/spotlight/${spot}`]: spot,
      [`www.snapchat.com/@sara.trips/highlight/${uuid}`]: uuid,
      [`www.snapchat.com/p/${uuid}/1234567890`]: `${uuid}/1234567890`,
      [`www.snapchat.com/p/${uuid}`]: uuid,
      [`story.snapchat.com/p/${uuid}/1234567890`]: `${uuid}/1234567890`,
      [`m.snapchat.com/spotlight/${spot}`]: spot,
      [`www.snapchat.com/spotlight/${spot}?locale=ar`]: spot,
    },
    refused: {
      'https://t.snapchat.com/AbCdEf12': 'short_link',
      'https://www.snapchat.com/t/AbCdEf12': 'short_link',
      'https://www.snapchat.com/add/sara.trips': 'not_a_post_url',
      'https://www.snapchat.com/@sara.trips': 'not_a_post_url',
      'https://www.snapchat.com/spotlight': 'not_a_post_url',
      'https://www.snapchat.com/lens/abcdef1234567890': 'not_a_post_url',
      'https://www.snapchat.com/discover/Cooking/1234567890': 'not_a_post_url',
    },
  },
  x: {
    bare: {
      'x.com/gulf_reader/status/1790000000000000000': '1790000000000000000',
      'twitter.com/gulf_reader/status/1790000000000000000': '1790000000000000000',
      'mobile.twitter.com/gulf_reader/status/1790000000000000000': '1790000000000000000',
      'mobile.x.com/gulf_reader/status/1790000000000000000': '1790000000000000000',
      'x.com/gulf_reader/statuses/1790000000000000000': '1790000000000000000',
      'x.com/gulf_reader/status/1790000000000000000/photo/1': '1790000000000000000',
      'x.com/gulf_reader/status/1790000000000000000/video/1': '1790000000000000000',
      'x.com/i/status/1790000000000000000': '1790000000000000000',
      'x.com/i/web/status/1790000000000000000': '1790000000000000000',
      'x.com/gulf_reader/article/1790000000000000000': '1790000000000000000',
    },
    refused: {
      'https://t.co/AbCdEfGhIj': 'short_link',
      'https://x.com/gulf_reader': 'not_a_post_url',
      'https://x.com/gulf_reader/status/': 'not_a_post_url',
      'https://x.com/gulf_reader/status/abc': 'not_a_post_url',
      'https://x.com/search/status/1790000000000000000': 'not_a_post_url',
      'https://x.com/i/spaces/1AbCdEfGhIjKl': 'not_a_post_url',
      'https://x.com/intent/post?url=https%3A%2F%2Fx.com%2Fa%2Fstatus%2F1': 'not_a_post_url',
      'https://fxtwitter.com/gulf_reader/status/1790000000000000000': 'look_alike',
      'https://nitter.net/gulf_reader/status/1790000000000000000': 'other_site',
    },
  },
  vkontakte: {
    bare: {
      'vk.com/wall-1_2': 'wall-1_2',
      'vk.com/wall123_456?reply=457&thread=455': 'wall123_456',
      'm.vk.com/wall-1_2': 'wall-1_2',
      'vk.ru/wall-1_2': 'wall-1_2',
      'vk.com/teplaya_kuhnya?w=wall-1_2': 'wall-1_2',
      'vk.com/feed?w=wall-1_2%2Fall': 'wall-1_2',
      'vk.com/video-1_456239017': 'video-1_456239017',
      'vkvideo.ru/video-1_456239017': 'video-1_456239017',
      'vk.com/clip-1_456239017': 'video-1_456239017',
      'vk.com/clips-1?z=clip-1_456239017': 'video-1_456239017',
      'vk.com/photo-1_457239017': 'photo-1_457239017',
      'vk.com/story-1_456239018': 'story-1_456239018',
    },
    refused: {
      'https://vk.com/away.php?to=https%3A%2F%2Fvk.com%2Fwall-1_2': 'redirect_link',
      'https://m.vk.com/away?to=https%3A%2F%2Fvk.com%2Fwall-1_2': 'redirect_link',
      'https://vk.cc/abCdEf': 'short_link',
      'https://vk.com/cc/abCdEf': 'short_link',
      'https://vk.com/club1': 'not_a_post_url',
      'https://vk.com/wall-1': 'not_a_post_url',
      'https://vk.com/clips/teplaya_kuhnya': 'not_a_post_url',
      'https://vk.com/market-1?w=product-1_2': 'not_a_post_url',
    },
  },
  odnoklassniki: {
    bare: {
      'ok.ru/group/53396058603765/topic/63838979986933': '63838979986933',
      'm.ok.ru/group/53396058603765/topic/63838979986933': '63838979986933',
      'www.ok.ru/teplyidom/topic/63838979986933': '63838979986933',
      'ok.ru/topic/63838979986933': '63838979986933',
      'm.ok.ru/dk?st.cmd=altGroupMediaThemeComments&st.groupId=abc&st.themeId=63838979986933':
        '63838979986933',
      'ok.ru/profile/561234567890/statuses/154321098765': '154321098765',
      'odnoklassniki.ru/group/53396058603765/topic/63838979986933': '63838979986933',
      'ok.ru/video/1234567890123': 'video/1234567890123',
      'ok.ru/live/1234567890123': 'video/1234567890123',
      'ok.ru/videoembed/1234567890123': 'video/1234567890123',
    },
    refused: {
      'https://ok.ru/dk?st.cmd=outLinkWarning&st.rfn=https%3A%2F%2Fok.ru%2Ftopic%2F1': 'redirect_link',
      'https://ok.ru/group/53396058603765': 'not_a_post_url',
      'https://ok.ru/profile/561234567890': 'not_a_post_url',
      'https://ok.ru/group/53396058603765/album/123/456': 'not_a_post_url',
      'https://ok.ru/teplyidom/topic/abc': 'not_a_post_url',
      'https://ok.ru/teplyidom/topic/63838979986933/more': 'not_a_post_url',
      'https://ok.ru/video': 'not_a_post_url',
    },
  },
  pinterest: {
    bare: {
      'www.pinterest.com/pin/1234567890123456': '1234567890123456',
      'pinterest.com/pin/1234567890123456': '1234567890123456',
      'ru.pinterest.com/pin/1234567890123456': '1234567890123456',
      'br.pinterest.com/pin/1234567890123456': '1234567890123456',
      'www.pinterest.co.uk/pin/1234567890123456': '1234567890123456',
      'www.pinterest.de/pin/1234567890123456': '1234567890123456',
      'www.pinterest.com.au/pin/1234567890123456': '1234567890123456',
      'www.pinterest.com/pin/small-balcony-ideas--1234567890123456': '1234567890123456',
      'www.pinterest.com/pin/1234567890123456/sent/?invite_code=ab&sender=1': '1234567890123456',
      'www.pinterest.com/pin/1234567890123456/feedback': '1234567890123456',
    },
    refused: {
      'https://pin.it/4AbCdEf': 'short_link',
      'https://api.pinterest.com/url_shortener/4AbCdEf/redirect/': 'look_alike',
      'https://www.pinterest.com/url_shortener/4AbCdEf/redirect/': 'short_link',
      'https://www.pinterest.com/offsite/?url=https%3A%2F%2Fevil.example': 'redirect_link',
      'https://www.pinterest.com/cozyhome/': 'not_a_post_url',
      'https://www.pinterest.com/cozyhome/balcony/': 'not_a_post_url',
      'https://www.pinterest.com/pin/create/button/?url=https%3A%2F%2Fa.example': 'not_a_post_url',
      'https://www.pinterest.com/ideas/': 'not_a_post_url',
    },
  },
  linkedin: {
    bare: {
      'www.linkedin.com/feed/update/urn:li:activity:7190000000000000000': '7190000000000000000',
      'www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7190000000000000000': '7190000000000000000',
      'www.linkedin.com/feed/update/urn:li:share:7190000000000000001': '7190000000000000001',
      'www.linkedin.com/feed/update/urn:li:ugcPost:7190000000000000002': '7190000000000000002',
      'www.linkedin.com/feed/?highlightedUpdateUrn=urn%3Ali%3Aactivity%3A7190000000000000000':
        '7190000000000000000',
      'www.linkedin.com/embed/feed/update/urn:li:share:7190000000000000001': '7190000000000000001',
      'www.linkedin.com/posts/mona-haddad-1a2b3c_retail-growth-activity-7190000000000000000-Ab1c':
        '7190000000000000000',
      'ae.linkedin.com/posts/mona-haddad-1a2b3c_retail-activity-7190000000000000000-Ab1c':
        '7190000000000000000',
      'www.linkedin.com/posts/activity-7190000000000000000-Ab1c': '7190000000000000000',
      'www.linkedin.com/mwlite/feed/update/urn:li:activity:7190000000000000000': '7190000000000000000',
      'www.linkedin.com/comm/posts/mona-haddad_x-activity-7190000000000000000-Ab1c': '7190000000000000000',
      'www.linkedin.com/pulse/how-we-hire-mona-haddad-x1y2z': 'how-we-hire-mona-haddad-x1y2z',
    },
    refused: {
      'https://lnkd.in/dAbCdEf': 'short_link',
      'https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fevil.example': 'redirect_link',
      'https://www.linkedin.com/safety/go?url=https%3A%2F%2Fevil.example': 'redirect_link',
      'https://www.linkedin.com/in/mona-haddad/': 'not_a_post_url',
      'https://www.linkedin.com/company/saffron-foods/posts/': 'not_a_post_url',
      'https://www.linkedin.com/feed/': 'not_a_post_url',
      'https://www.linkedin.com/feed/update/urn:li:comment:7190000000000000000': 'not_a_post_url',
    },
  },
}

/** What people and apps add to an address that stays the same post. */
const worn: ((bare: string) => string)[] = [
  (bare) => `https://${bare}`,
  (bare) => `http://${bare}`,
  (bare) => bare,
  (bare) => `  https://${bare}  `,
  (bare) => `HTTPS://${bare.replace(/^[^/]+/, (host) => host.toUpperCase())}`,
  (bare) => `https://${bare}${bare.includes('?') ? '&' : '?'}utm_source=ig_web&igsh=MTc4&fbclid=IwAR0_x&si=1`,
  (bare) => `https://${bare}#comments`,
  (bare) => `Look at this! https://${bare}`,
  (bare) => `شاهد المنشور https://${bare} #إعلان`,
  (bare) => `\u200fhttps://${bare}\u200e`,
  (bare) => `<https://${bare}>`,
]

/** The first address of a platform in a dress that hides where it leads. */
const hostile: [name: string, dress: (host: string, rest: string) => string, reason: string][] = [
  ['a longer host', (host, rest) => `https://${host}.evil.example/${rest}`, 'look_alike'],
  ['a host in the path', (host, rest) => `https://evil.example/${host}/${rest}`, 'other_site'],
  ['an address in the path', (host, rest) => `https://evil.example/https://${host}/${rest}`, 'other_site'],
  [
    'an address in the query',
    (host, rest) => `https://evil.example/?u=https://${host}/${rest}`,
    'other_site',
  ],
  ['a name before the host', (host, rest) => `https://${host}@evil.example/${rest}`, 'hidden_host'],
  ['a password', (host, rest) => `https://${host}:443@evil.example/${rest}`, 'hidden_host'],
  ['a name before the right host', (host, rest) => `https://evil.example@${host}/${rest}`, 'hidden_host'],
  ['an empty name', (host, rest) => `https://@${host}/${rest}`, 'hidden_host'],
  ['an encoded at sign', (host, rest) => `https://${host}%40evil.example/${rest}`, 'look_alike'],
  ['a backslash', (host, rest) => `https://evil.example\\@${host}/${rest}`, 'not_an_address'],
  ['another port', (host, rest) => `https://${host}:8443/${rest}`, 'with_port'],
  ['the usual port', (host, rest) => `https://${host}:443/${rest}`, 'with_port'],
  ['an encoded dot', (host, rest) => `https://${host.replace('.', '%2e')}/${rest}`, 'look_alike'],
  ['an ideographic dot', (host, rest) => `https://${host.replace('.', '。')}/${rest}`, 'look_alike'],
  ['a half-width dot', (host, rest) => `https://${host.replace('.', '｡')}/${rest}`, 'look_alike'],
  [
    'wide letters',
    (host, rest) =>
      `https://${host.replace(/[a-z]/g, (l) => String.fromCharCode(l.charCodeAt(0) + 0xfee0))}/${rest}`,
    'look_alike',
  ],
  [
    'a Cyrillic letter',
    (host, rest) =>
      `https://${host.replace(/[aeokxcm]/, (l) => ({ a: 'а', e: 'е', o: 'о', k: 'к', x: 'х', c: 'с', m: 'м' })[l]!)}/${rest}`,
    'look_alike',
  ],
  ['punycode', (host, rest) => `https://xn--${host.replace('.', '-z2a.')}/${rest}`, 'look_alike'],
  ['a slash that is none', (host, rest) => `https://${host}⁄${rest}`, 'look_alike'],
  ['a prefix', (host, rest) => `https://evil-${host}/${rest}`, 'look_alike'],
  ['a script', (host, rest) => `javascript:alert(1)//${host}/${rest}`, 'not_an_address'],
  ['a script with slashes', (host, rest) => `javascript://${host}/${rest}`, 'not_an_address'],
  ['data', (host, rest) => `data:text/html,https://${host}/${rest}`, 'not_an_address'],
  ['another scheme', (host, rest) => `ftp://${host}/${rest}`, 'not_an_address'],
  ['two addresses', (host, rest) => `https://${host}/${rest}\nhttps://evil.example`, 'several_addresses'],
  ['a broken escape', (host, rest) => `https://${host}/%zz/${rest}`, 'not_an_address'],
  ['a zero in the path', (host, rest) => `https://${host}/%00/${rest}`, 'not_an_address'],
  ['an encoded slash', (host, rest) => `https://${host}/a%2Fb/${rest}`, 'not_an_address'],
  ['a trailing dot', (host, rest) => `https://${host}./${rest}`, 'look_alike'],
  ['nothing but the host', (host) => `https://${host}/`, 'not_a_post_url'],
  ['far too long', (host, rest) => `https://${host}/${rest}?${'a'.repeat(3_000)}`, 'not_an_address'],
]

const split = (bare: string) => [bare.slice(0, bare.indexOf('/')), bare.slice(bare.indexOf('/') + 1)] as const

describe.each(Object.entries(corpus) as [Platform, Corpus][])('%s', (platform, { bare, refused }) => {
  const taken = Object.entries(bare).flatMap(([one, id]) => worn.map((dress) => [dress(one), id] as const))
  const hidden = Object.keys(bare)
    .slice(0, 2)
    .flatMap((one) => hostile.map(([, dress, reason]) => [dress(...split(one)), reason] as const))
  const told = [...Object.entries(refused), ...hidden]

  test('has at least sixty addresses, each of them once', () => {
    const all = [...taken, ...told].map(([address]) => address)
    expect(new Set(all).size).toBeGreaterThanOrEqual(60)
  })

  test.each(taken)('%s is post %s', (address, id) => {
    expect(readPost(address)).toMatchObject({ platform, postId: id })
  })

  test.each(told)('%s is refused: %s', (address, reason) => {
    expect(readPost(address)).toEqual({ reason })
    expect(postUrlReasons).toContain(reason)
  })
})

test.each(locales)('every reason has its sentence: %s', (locale) => {
  const sentences: Record<string, string> = textsOf[locale].refusal.post
  expect(postUrlReasons.filter((reason) => !sentences[reason])).toEqual([])
})
