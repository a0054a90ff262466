import type { Texts } from '../shape.ts'
import type { stagebudget as en } from './stagebudget.en.ts'

export const stagebudget: Texts<typeof en> = {
  title: 'حسب مراحل التقويم',
  planned: 'المخطط',
  released: 'المصروف',
  share: 'حصة المرحلة من الميزانية (٪)',
  share_hint: 'اتركها فارغة إن لم تُخصَّص ميزانية لهذه المرحلة.',
  of: '{{share}} من الميزانية',
  rule: 'تتبع الصفقةُ مرحلةَ نشاطها في التقويم، فإن لم يوجد فالمرحلةَ التي يقع فيها نشر منشورها، وإلا فمرحلةَ نشاط موجزها.',
  others_zero: 'لكل الصفقات مبلغ متفق عليه.',
  others_one: 'وصفقة أخرى بلا مبلغ متفق عليه.',
  others_two: 'وصفقتان أخريان بلا مبلغ متفق عليه.',
  others_few: 'و{{count}} صفقات أخرى بلا مبلغ متفق عليه.',
  others_many: 'و{{count}} صفقة أخرى بلا مبلغ متفق عليه.',
  others_other: 'و{{count}} صفقة أخرى بلا مبلغ متفق عليه.',
}
