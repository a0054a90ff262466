import type { Texts } from '../shape.ts'
import type { comparecampaigns as en } from './comparecampaigns.en.ts'

export const comparecampaigns: Texts<typeof en> = {
  title: 'Сравнение кампаний',
  lead: 'Одни и те же показатели от двух до пяти кампаний рядом.',
  link: 'Сравнить кампании',
  choose: 'Какие кампании сравнить',
  which: 'Кампании',
  hint: 'От двух до пяти.',
  go: 'Сравнить',
  side_by_side: 'Рядом',
  caption: 'Кампании и что принесла каждая',
  campaign: 'Кампания',
  against: '{{measure}}: против прогноза',
  alone: 'Одну кампанию сравнивать не с чем. Выберите ещё хотя бы одну.',
  too_few: 'Сравнивать пока нечего: нужны две кампании.',
  beyond_one: 'Рядом помещаются пять; ещё {{count}} не показана.',
  beyond_few: 'Рядом помещаются пять; ещё {{count}} не показаны.',
  beyond_many: 'Рядом помещаются пять; ещё {{count}} не показаны.',
  beyond_other: 'Рядом помещаются пять; ещё {{count}} не показаны.',
  currencies: 'Эти кампании в разных валютах. Суммы не пересчитываются: сравнивайте количества и ROAS.',
}
