import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Jurisdiction } from '../campaign/brief.ts'
import { platforms } from '../channel/platforms.ts'
import { findingsOf, type Reason } from './check.ts'
import type { Facts } from './facts.ts'
import { fixCaption } from './fix.ts'
import { type RuleId, rules } from './rules.ts'

const advertiser = { name: 'ООО Ромашка', inn: '7701234567', erid: '2Vtzqw8abcd' }

const factsOf = (
  jurisdictions: Jurisdiction[],
  caption: string | null,
  also: Partial<Facts> = {},
): Facts => ({
  jurisdictions,
  platform: 'telegram',
  channelId: 'page',
  caption,
  creator: { bornOn: '1990-01-01', followers: 5_000, licences: [] },
  advertiser,
  today: '2026-12-01',
  ...also,
})

const reasonsOf = (rule: RuleId, facts: Facts) =>
  findingsOf(facts)
    .filter((finding) => finding.rule === rule)
    .map(({ reason }) => reason)

const filler =
  'Today I cook rice with saffron and roasted almonds for my whole family, just as my grandmother did when we were small. '

type Expected = 'ok' | Reason
/** Captions by what the checker says of them, for the rule of one jurisdiction on one platform. */
const table: { rule: RuleId; platform: Facts['platform']; captions: Partial<Record<Expected, string[]>> }[] =
  [
    {
      rule: 'us-label',
      platform: 'instagram',
      captions: {
        ok: [
          'Ad: my favourite spice box',
          '#ad my favourite spice box',
          'AD | my favourite spice box',
          'Made in Riyadh #ad',
          'Sponsored by Dukkan: eight blends',
          '#Sponsored eight blends',
          'Paid partnership with Dukkan. Eight blends',
          'Advertisement. Eight blends in a box',
          'This is an ad for a spice box I love',
          'Eight blends (ad) in one box',
          '#food #ad eight blends',
          '#food #home #ad eight blends',
          'ＡＤ eight blends',
          'a\u200bd: eight blends',
          'إعلان: ثماني خلطات',
          '#إعلان ثماني خلطات',
          'إعـــلان مدفوع عن ثماني خلطات',
          'Реклама. Восемь смесей в коробке',
          'Ad — восемь смесей в коробке',
        ],
        no_label: [
          'My favourite spice box',
          'What an adventure this spice box was',
          '#adorable spice box',
          '#advent calendar of spices',
          'Adding saffron to rice',
          'Bad weather, good rice',
          'Loading the oven with bread',
          'This is not an ad, I bought it myself',
          'No ad. I just love it',
          'صندوق بهارات أحبه',
          'هذا ليس إعلان بل رأيي',
          'Коробка специй, которую я люблю',
          'Это не реклама, просто люблю',
          'Рекламация принята',
          '',
        ],
        weak_label: [
          'Spice box #sp',
          'Spice box #spon',
          '#collab with Dukkan',
          'My spice box, #gifted',
          'A gift from Dukkan',
          '#aff link in bio',
          '#ambassador of Dukkan',
          'Thanks to Dukkan for the box',
          'PR box from Dukkan',
          'تعاون مع دكان',
          'هدية من دكان',
          'Мой партнёр Dukkan',
          'Подарок от Dukkan',
        ],
        after_fold: [
          `${filler}${filler}#ad`,
          `${filler}Ad`.padStart(140, 'x '),
          `${filler}${filler}Sponsored by Dukkan`,
        ],
        among_tags: [
          '#food #home #rice #ad',
          'Rice #food #home #rice #saffron #ad',
          '#one #two #three #four #five #six #seven #eight #nine #ten #eleven #ad',
          'أرز #طعام #بيت #أرز #إعلان',
        ],
      },
    },
    {
      rule: 'uk-label',
      platform: 'instagram',
      captions: {
        ok: [
          'Ad: my favourite spice box',
          '#ad my favourite spice box',
          '#AD | my favourite spice box',
          'Advert. Eight blends',
          'ADVERTISEMENT eight blends',
          '  Ad · eight blends',
          '✨ Ad ✨ eight blends',
          'إعلان · ثماني خلطات',
          'Реклама · восемь смесей',
        ],
        not_first: [
          'Made in Riyadh #ad',
          'Eight blends, ad',
          '#food #ad eight blends',
          'This is an ad',
          'صندوق بهارات #إعلان',
          'Коробка, реклама',
        ],
        weak_label: ['#gifted eight blends', 'aff link below', '#collab eight blends', 'Thanks Dukkan'],
        no_label: [
          'Eight blends',
          'Sponsored eight blends',
          'Paid partnership: eight blends',
          'Not an ad',
          '#adventure time',
        ],
      },
    },
    {
      rule: 'eu-label',
      platform: 'tiktok',
      captions: {
        ok: [
          'Ad: eight blends',
          'Werbung: acht Mischungen',
          '#Werbung acht Mischungen',
          'Anzeige | acht Mischungen',
          'Publicité : huit mélanges',
          'Collaboration commerciale avec Dukkan',
          'Publicidad: ocho mezclas',
          'Pubblicità: otto miscele',
          'Reklam: sekiz karışım',
          'Reclame: acht mengsels',
          'Sponsored: eight blends',
          'إعلان: ثماني خلطات',
          'Реклама: восемь смесей',
        ],
        no_label: [
          'Acht Mischungen',
          'Keine Werbung, acht Mischungen',
          'Huit mélanges',
          'Ocho mezclas',
          'ثماني خلطات في صندوق واحد',
          'ثماني خلطات في صندوق واحد ad',
          'Восемь смесей в одной коробке ad',
        ],
        weak_label: ['#collaboration mit Dukkan', 'partner Dukkan', 'هدية من دكان لأهلي'],
        after_fold: [`${filler}Werbung`, `${filler}publicité`],
        among_tags: ['#eins #zwei #drei #werbung', '#un #deux #trois #quatre #publicité'],
      },
    },
    {
      rule: 'ae-label',
      platform: 'snapchat',
      captions: {
        ok: [
          'إعلان: ثماني خلطات',
          'اعلان مدفوع: ثماني خلطات',
          'إِعْلَان عن صندوق بهارات',
          'محتوى إعلاني: ثماني خلطات',
          'شراكة مدفوعة مع دكان',
          '#اعلان ثماني خلطات',
          'Ad: eight blends',
          'Paid partnership with Dukkan',
          'Реклама: восемь смесей',
        ],
        no_label: [
          'ثماني خلطات في صندوق',
          'ثماني خلطات ad',
          'Eight blends',
          'ليس إعلانًا، رأيي فقط',
          'غير إعلان',
          'الأعلى جودة في السوق',
        ],
        weak_label: ['شكرا دكان', 'سفير دكان', '#gifted box'],
        after_fold: [`${'ثماني خلطات من السوق القديم '.repeat(4)}#إعلان`, `${filler}ad`],
      },
    },
    {
      rule: 'sa-label',
      platform: 'instagram',
      captions: {
        ok: [
          'إعلان: ثماني خلطات',
          '#إعلان ثماني خلطات',
          'Made in Riyadh #ad',
          'Ad: eight blends',
          'إعلان مدفوع | دكان',
        ],
        after_fold: [
          'ثماني خلطات من السوق القديم في صندوق واحد جميل #إعلان',
          'Eight blends from the old market in one box #ad',
        ],
        no_label: ['ثماني خلطات', 'Eight blends', 'ليس إعلان', 'معلن جديد'],
        weak_label: ['تعاون مع دكان', '#collab'],
        among_tags: ['#ا #ب #ج #إعلان'],
      },
    },
    {
      rule: 'ru-word',
      platform: 'telegram',
      captions: {
        ok: [
          'Реклама. Восемь смесей',
          '#реклама Восемь смесей',
          'РЕКЛАМА',
          'Восемь смесей. Реклама',
          'На правах рекламы',
          'Ре\u00adклама. Восемь смесей',
        ],
        no_word: [
          'Восемь смесей',
          'Это не реклама',
          'Рекламный пост',
          'Ad: восемь смесей',
          'Партнёрский пост, партнер Ромашка',
          'إعلان',
        ],
      },
    },
    {
      rule: 'ru-advertiser',
      platform: 'vkontakte',
      captions: {
        ok: ['Реклама. ООО Ромашка, ИНН 7701234567', 'реклама ооо ромашка инн: 7701234567'],
        no_advertiser: [
          'Реклама. ООО Ромашка',
          'Реклама. ИНН 7701234567',
          'Реклама. ООО Лютик, ИНН 7701234567',
        ],
      },
    },
    {
      rule: 'ru-erid',
      platform: 'vkontakte',
      captions: {
        ok: ['Реклама erid: 2Vtzqw8abcd', 'Реклама erid=2Vtzqw8abcd', 'ERID 2Vtzqw8abcd'],
        no_erid: ['Реклама', 'Реклама erid', 'Реклама erid: 12'],
        other_erid: ['Реклама erid: 2Vtzqw8zzzz'],
      },
    },
  ]

const cases = table.flatMap(({ rule, platform, captions }) =>
  Object.entries(captions).flatMap(([expected, texts]) =>
    texts.map((caption) => ({ rule, platform, caption, expected: expected as Expected })),
  ),
)

describe('what a caption must say', () => {
  test('the table has a hundred and fifty captions and more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150)
  })

  test.each(cases)('$rule says $expected of "$caption"', ({ rule, platform, caption, expected }) => {
    const facts = factsOf([...rules[rule].jurisdictions], caption, { platform })
    expect(reasonsOf(rule, facts)).toEqual(expected === 'ok' ? [] : [expected])
  })

  test('a finding names the words and where they stand', () => {
    const [finding] = findingsOf(factsOf(['UK'], 'Made in Riyadh #ad'))
    expect(finding).toMatchObject({ word: 'ad', span: [15, 18], severity: 'block' })
    expect(finding!.fix).toBe('Ad · Made in Riyadh #ad')
  })

  test('before there is a draft, nothing is said of its words', () => {
    expect(
      findingsOf(factsOf(['US', 'UK', 'EU', 'RU'], null)).filter(
        ({ rule }) => rules[rule].about === 'caption',
      ),
    ).toEqual([])
  })
})

describe('the button that puts a caption right', () => {
  const words = fc.constantFrom(
    'rice',
    '#food',
    'إعلان',
    'أرز',
    '#بيت',
    'реклама',
    'рис',
    'ad',
    '#ad',
    'not',
    'не',
    'gifted',
    '✨',
    '\n',
  )
  const anyCaption = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  )
  const jurisdictions = fc.subarray(['US', 'UK', 'EU', 'AE', 'SA', 'RU'] as Jurisdiction[], { minLength: 1 })

  test('leaves nothing about the words to say, whatever was written, and leaves a right caption alone', () => {
    fc.assert(
      fc.property(anyCaption, jurisdictions, fc.constantFrom(...platforms), (caption, chosen, platform) => {
        const facts = { ...factsOf(chosen, caption, { platform }), caption }
        const fixed = fixCaption(facts)
        const left = findingsOf({ ...facts, caption: fixed }).filter(
          ({ rule }) => rules[rule].about === 'caption',
        )
        expect(left).toEqual([])
        expect(fixCaption({ ...facts, caption: fixed })).toBe(fixed)
        expect(fixed).toContain(caption.trim())
      }),
      { numRuns: 500, seed: 5 },
    )
  })
})

describe('who may publish, and where', () => {
  const licence = (also: object = {}) => ({
    ...{ id: 'l', kind: 'ae-advertiser-permit', number: '1234567', holder: 'Noura' },
    ...{ validUntil: '2026-12-01', status: 'declared', reason: '', channel: null, picture: null, ...also },
  })
  const held = (licences: object[], today = '2026-12-01') =>
    reasonsOf(
      'ae-permit',
      factsOf(['AE'], null, {
        creator: { bornOn: '1990-01-01', followers: 1, licences: licences as never },
        today,
      }),
    )

  test('a permit serves through its last day, and not after', () => {
    expect(held([licence()])).toEqual([])
    expect(held([licence()], '2026-12-02')).toEqual(['expired'])
    expect(held([])).toEqual(['missing'])
    expect(held([licence({ status: 'refused' })])).toEqual(['refused'])
    expect(held([licence({ status: 'refused' }), licence({ status: 'verified' })])).toEqual([])
    expect(held([licence({ kind: 'sa-mawthooq' })])).toEqual(['missing'])
  })

  test('a page stands in the Russian registry once more than ten thousand follow it', () => {
    const withFollowers = (followers: number | null) =>
      reasonsOf('ru-registry', factsOf(['RU'], null, { creator: { bornOn: null, followers, licences: [] } }))
    expect(withFollowers(10_000)).toEqual([])
    expect(withFollowers(null)).toEqual([])
    expect(withFollowers(10_001)).toEqual(['missing'])
  })

  test('an entry of the Russian registry serves the page that it is about, and no other', () => {
    const entryFor = (id: string | null) => {
      const channel = id && { id, platform: 'telegram', handle: 'noura', url: 'https://t.me/noura' }
      const entry = licence({ kind: 'ru-registry', validUntil: null, channel })
      const creator = { bornOn: null, followers: 10_001, licences: [entry] as never }
      return reasonsOf('ru-registry', factsOf(['RU'], null, { creator }))
    }
    expect(entryFor('page')).toEqual([])
    expect(entryFor('another')).toEqual(['missing'])
    expect(entryFor(null)).toEqual(['missing'])
  })

  test('Russian advertising is closed on platforms that are banned there, and nowhere else', () => {
    const where = (platform: Facts['platform']) =>
      reasonsOf('ru-platform', factsOf(['RU'], null, { platform }))
    expect(platforms.filter((platform) => where(platform).length > 0)).toEqual(['instagram', 'x', 'linkedin'])
    expect(reasonsOf('ru-platform', factsOf(['US'], null, { platform: 'instagram' }))).toEqual([])
  })

  test('a creator is of age on the eighteenth birthday; an unknown age is only a warning', () => {
    const born = (bornOn: string | null) =>
      findingsOf(factsOf(['SA'], null, { creator: { bornOn, followers: 1, licences: [] } }))
        .filter(({ rule }) => rule === 'adult')
        .map(({ reason, severity }) => `${severity} ${reason}`)
    expect(born('2008-12-01')).toEqual([])
    expect(born('2008-12-02')).toEqual(['block under_age'])
    expect(born(null)).toEqual(['warn age_unknown'])
  })

  test('without the advertiser’s tax number or the token the brand is asked for them', () => {
    const facts = factsOf(['RU'], 'Реклама', { advertiser: { name: '', inn: '', erid: '' } })
    expect(findingsOf(facts).map(({ reason }) => reason)).toEqual(['no_inn', 'erid_unknown'])
  })
})
