import type { Texts } from '../shape.ts'
import type { chart as en } from './chart.en.ts'

export const chart: Texts<typeof en> = {
  data: 'عرض الأرقام',
  share: 'النسبة',
  age: 'العمر',
  women: 'نساء',
  men: 'رجال',
  in_percent: '{{name}}، ٪',
  country: 'البلد',
  others: 'أخرى',
  total: 'المجموع',
  factor: 'العامل',
  points: 'النقاط',
  score: 'التقييم من 100',
  stage: 'المرحلة',
  count: 'العدد',
  lost: 'فُقد في الطريق',
  kept: 'بقي',
  day: 'اليوم',
  post: 'منشور',
  posts: 'المنشورات',
  low: 'الأدنى',
  mid: 'المعتاد',
  high: 'الأعلى',
}
