import type { Texts } from '../shape.ts'
import type { clickcountries as en } from './clickcountries.en.ts'

export const clickcountries: Texts<typeof en> = {
  title: 'النقرات بحسب البلد',
  country: 'بلد الزائر',
  clicks: 'النقرات المحتسبة',
  share: 'الحصة',
  rest_one: 'بلد آخر واحد',
  rest_two: 'بلدان آخران',
  rest_few: '{{count}} بلدان أخرى',
  rest_many: '{{count}} بلدًا آخر',
  rest_other: '{{count}} بلد آخر',
  note: 'بحسب الشبكة التي جاءت منها النقرة، وقد يخفيها هاتف في الخارج أو مُرحِّل خاص.',
  registries: 'بلدان العناوين: NRO، ‏CC BY 4.0.',
}
