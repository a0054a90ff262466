import type { Texts } from '../shape.ts'
import type { stagebudget as en } from './stagebudget.en.ts'

export const stagebudget: Texts<typeof en> = {
  title: 'حسب مراحل التقويم',
  planned: 'المخطط',
  released: 'المصروف',
  share: 'حصة المرحلة من الميزانية (٪)',
  share_hint: 'اتركها فارغة إن لم تُخصَّص ميزانية لهذه المرحلة.',
  of: '{{share}} من الميزانية',
  rule: 'تتبع الصفقةُ مرحلةَ نشاطها أو نشاط موجزها في التقويم، وإن لم يوجد نشاط فالمرحلةَ التي يقع فيها موعد نشر منشورها.',
}
