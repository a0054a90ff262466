import type { Texts } from '../shape.ts'
import type { offering as en } from './offering.en.ts'

export const offering: Texts<typeof en> = {
  term: {
    draftDueOn: 'موعد المسودة',
    publishTo: 'النشر حتى',
    includedRevisions: 'التعديلات المشمولة',
    rightsUse: 'استخدام العلامة للمحتوى',
    rightsUntil: 'تنتهي الحقوق',
    exclusivityDays: 'عدم العمل مع منافسين',
  },
  brief_says: 'في الموجز:',
  none: 'لا شيء',
  changed_nothing: 'لم يتغير سوى الكلام المرفق.',
  compared: 'ما الذي غيّره كل عرض',
  offer_number: 'العرض {{number}}',
  from_brief: 'مقارنةً بالموجز',
  from_before: 'مقارنةً بالعرض {{number}}',
  gets: 'يحصل صانع المحتوى على {{amount}}',
  confirm: 'قرأت الموجز والشروط والرسوم، وأقبلها نيابةً عن {{party}} بصفتي {{name}}.',
  before: {
    title: 'ماذا يعني القبول بالمال',
    pays: 'تدفع العلامة',
    gets: 'يحصل صانع المحتوى على',
    fee: 'يحتفظ أثر بـ ({{share}})',
  },
  agreement: {
    fees: 'المال لدى الطرفين',
    offered: 'قدّم العرض',
    accepted: 'قبِل العرض',
    person: '{{name}}، {{role}}، {{date}}',
    signed: 'اتفاق الطرفين',
    signed_note: 'العرض ملزم لمن قدّمه متى قبله الطرف الآخر. الأوقات بتوقيت {{zone}}.',
    seal: 'ختم هذه الوثيقة',
    seal_note: 'بصمة SHA-256 لكل ما اتُّفق عليه حرفيًا. تظهر نفسها في نسختي الطرفين، وأي تغيير يعطي بصمة أخرى.',
    seal_whole: 'الوثيقة المحفوظة ما زالت تحمل هذا الختم.',
    seal_broken: 'الوثيقة المحفوظة لم تعد تحمل هذا الختم. راسلوا فريق أثر.',
    payout: 'الصرف على أبعد تقدير',
    payout_detail: '{{date}}، إن نُشر في اليوم الأخير ولم يعترض أحد',
  },
}
