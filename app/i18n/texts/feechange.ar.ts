import type { Texts } from '../shape.ts'
import type { feechange as english, feechangeRefusal as englishRefusal } from './feechange.en.ts'

export const feechange: Texts<typeof english> = {
  title: 'الرسوم',
  lead: 'النسبة التي يحتفظ بها أثر من المبالغ المحرَّرة. وتبقى للصفقة نسبة اليوم الذي بدأت فيه مهما تقرر بعده.',
  now: 'الصفقات التي تبدأ الآن: {{share}}.',
  share: 'النسبة الجديدة',
  from: 'من بداية يوم (UTC)',
  from_hint_zero: 'في أي وقت.',
  from_hint_one: 'بعد يوم واحد على الأقل: يُنشر التغيير إلى ذلك الحين.',
  from_hint_two: 'بعد يومين على الأقل: يُنشر التغيير إلى ذلك الحين.',
  from_hint_few: 'بعد {{count}} أيام على الأقل: يُنشر التغيير إلى ذلك الحين.',
  from_hint_many: 'بعد {{count}} يومًا على الأقل: يُنشر التغيير إلى ذلك الحين.',
  from_hint_other: 'بعد {{count}} يوم على الأقل: يُنشر التغيير إلى ذلك الحين.',
  reason: 'السبب',
  change: 'إقرار التغيير',
  done: 'أُقرّ التغيير ونُشر.',
  history: 'التغييرات',
  none: 'لم تتغيّر النسبة قط.',
  line: '{{share}} من {{when}}',
  coming: 'من {{when}}، للصفقات التي تبدأ منذ ذلك الحين: {{share}}',
  coming_term: 'التغيير القادم',
}

export const feechangeRefusal: Texts<typeof englishRefusal> = {
  fee: {
    too_soon_zero: 'يُنشر التغيير قبل سريانه.',
    too_soon_one: 'يُنشر التغيير قبل سريانه بيوم واحد على الأقل.',
    too_soon_two: 'يُنشر التغيير قبل سريانه بيومين على الأقل.',
    too_soon_few: 'يُنشر التغيير قبل سريانه بـ{{count}} أيام على الأقل.',
    too_soon_many: 'يُنشر التغيير قبل سريانه بـ{{count}} يومًا على الأقل.',
    too_soon_other: 'يُنشر التغيير قبل سريانه بـ{{count}} يوم على الأقل.',
  },
}
