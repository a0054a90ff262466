import { normaliseTerm } from '../matching/text/term.ts'

const spoken = ['en', 'ar', 'ru'] as const
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const pairs = letters.flatMap((first) => letters.map((second) => first + second))

// How people write what the official lists spell otherwise.
const everydayCountries =
  'us: usa, u.s., u.s.a., united states of america, america, сша, америка, امريكا, الولايات المتحدة الامريكية. ' +
  'gb: uk, u.k., great britain, england, britain, англия, британия, بريطانيا, انجلترا. ' +
  'ae: uae, u.a.e., emirates, оаэ, эмираты, الامارات. sa: ksa, saudi, саудовская аравия, السعوديه. ' +
  'tr: turkey, turkiye, турция, تركيا. kr: korea, south korea, корея, южная корея, كوريا, كوريا الجنوبيه. ' +
  'ru: russian federation, рф, российская федерация, روسيا الاتحاديه. cz: czech republic, чехия. ' +
  'ir: iran, иран, ايران. sy: syria, syrian arab republic, سوريا. vn: viet nam. by: belarus, белоруссия, беларусь. ' +
  'ci: ivory coast. nl: holland, голландия, هولندا. ps: palestine, палестина, فلسطين. hk: hong kong, гонконг. ' +
  'mo: macao, macau. la: laos. md: moldova, молдавия. kg: kyrgyzstan, киргизия. tm: turkmenistan, туркмения. ' +
  'bo: bolivia. ve: venezuela. tz: tanzania. mm: burma. cv: cape verde. sz: swaziland. mk: macedonia. cn: prc'
const everydayLanguages =
  'ar: arab, арабский язык, العربيه الفصحى. en: eng, английский язык, الانجليزيه, انجليزي, انجليزيه. ' +
  'ru: rus, русский язык, الروسيه, روسي. fa: farsi. zh: mandarin. tr: turk'

const countryNames = namesOf('region', pairs, everydayCountries)
const languageNames = namesOf(
  'language',
  pairs.map((pair) => pair.toLowerCase()),
  everydayLanguages,
)

/** ISO 3166 code of a country named by its code or in English, Arabic or Russian. */
export const countryOf = (text: string): string | undefined => countryNames.get(folded(text))?.toUpperCase()

/** ISO 639-1 code of a language named by its code ("ar", "ar-SA") or in English, Arabic or Russian. */
export const languageOf = (text: string): string | undefined =>
  languageNames.get(folded(text.replace(/^([A-Za-z]{2})[-_][A-Za-z]{2,4}$/, '$1')))

function folded(text: string): string {
  return normaliseTerm(
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC'),
  )
    .replace(/^the-/, '')
    .replace(/^ال(?=.{3})/, '')
}

function namesOf(
  type: 'region' | 'language',
  codes: readonly string[],
  everyday: string,
): Map<string, string> {
  const found = new Map<string, string>()
  const displays = spoken.map((locale) => new Intl.DisplayNames([locale], { type, fallback: 'none' }))
  for (const code of codes) {
    const locale = new Intl.Locale(type === 'region' ? `und-${code}` : code)
    // Codes that a newer one replaced (SU, DD, iw), and regions that are no country.
    if (
      (type === 'region' ? locale.region : locale.language) !== code ||
      /^(?:EU|EZ|UN|QO|XA|XB|ZZ)$/.test(code)
    )
      continue
    const names = displays.map((display) => display.of(code))
    if (names[0] === undefined) continue
    for (const name of [code, ...names]) if (name) found.set(folded(name), code.toLowerCase())
  }
  for (const entry of everyday.split('. ')) {
    const [code = '', list = ''] = entry.split(': ')
    for (const name of list.split(', ')) found.set(folded(name), code)
  }
  return found
}
