import type { Texts } from '../shape.ts'
import type { clicklogs as en } from './clicklogs.en.ts'

export const clicklogs: Texts<typeof en> = {
  title: 'نقرات في خطر',
  trouble: {
    lost: 'لا تُحفظ النقرات: المجلد ممتلئ أو لا يُكتب فيه.',
    full: 'المجلد على وشك الامتلاء. بعد حدّه لا تُحفظ النقرات (CLICK_LOG_MB).',
    disk: 'القرص على وشك الامتلاء.',
    late: 'تنقص قاعدة البيانات نقرات جاءت قبل أكثر من {{count}} دقائق.',
    silent: 'لم يعد أي خادم يخبر عن هذا المجلد. يُخزَّن ما فيه حين يبدأ خادم به.',
  },
  waiting: 'ينتظر {{size}} من {{most}} م.ب، والمتاح على القرص {{free}} م.ب',
  told: 'آخر خبر عنه في {{when}}',
}
