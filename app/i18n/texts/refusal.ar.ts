import type { Texts } from '../shape.ts'
import type { refusal as en } from './refusal.en.ts'

export const refusal: Texts<typeof en> = {
  page: {
    unknown: 'لا شيء هنا، أو أنه غير متاح لك.',
    not_for_you: 'هذه الصفحة تخص نوعًا آخر من الحسابات.',
    bad_request: 'تعذّرت قراءة الطلب.',
  },
  account: {
    wrong_sign_in: 'البريد وكلمة المرور غير متطابقين.',
    too_many_tries_zero: 'محاولات كثيرة. أعد المحاولة بعد قليل.',
    too_many_tries_one: 'محاولات كثيرة. أعد المحاولة بعد دقيقة.',
    too_many_tries_two: 'محاولات كثيرة. أعد المحاولة بعد دقيقتين.',
    too_many_tries_few: 'محاولات كثيرة. أعد المحاولة بعد {{count}} دقائق.',
    too_many_tries_many: 'محاولات كثيرة. أعد المحاولة بعد {{count}} دقيقة.',
    too_many_tries_other: 'محاولات كثيرة. أعد المحاولة بعد {{count}} دقيقة.',
  },
  step: {
    not_yours: 'هذه الخطوة من حق الطرف الآخر.',
    out_of_turn: 'انتقلت الصفقة إلى مرحلة أخرى. حدّث الصفحة لترى أين وصلت.',
    too_early: 'لم يحن وقت هذه الخطوة: ما زالت لدى الطرف الآخر مهلة.',
  },
  offer: {
    replaced: 'حلّ عرض أحدث محل هذا العرض. اقرأه قبل القبول.',
    bad_price: 'لا يمكن حجز هذا المبلغ. راجع المبلغ وكسوره العشرية.',
  },
  money: {
    nothing_held: 'لا يوجد مبلغ محجوز لهذه الصفقة.',
  },
  campaign: {
    unknown: 'لا توجد حملة كهذه.',
    closed: 'هذه الحملة مغلقة.',
    bad_budget: 'تعذّرت قراءة الميزانية كمبلغ بهذه العملة.',
  },
  brief: {
    unknown: 'لا يوجد موجز كهذا.',
  },
  collaboration: {
    unknown: 'لا توجد صفقة كهذه.',
    running: 'لهذه القناة صفقة قائمة على هذا الموجز.',
  },
  dispute: {
    more_than_frozen: 'مجموع الأجزاء أكبر من المبلغ المجمّد.',
  },
  draft: {
    unknown: 'لا توجد مسودة كهذه.',
    no_picture: 'أضف صورة واحدة على الأقل إلى المسودة.',
    no_revisions_left: 'استُنفدت التعديلات المشمولة وعددها {{included}}. أي تعديل آخر يحتاج إلى اتفاق جديد.',
  },
  channel: {
    unknown: 'لا توجد قناة كهذه.',
    unclaimed: 'لم يثبت أحد ملكيته لهذه القناة بعد، فلا أحد يمكن دعوته.',
  },
  post: {
    used_before: 'هذا المنشور مسجّل لصفقة أخرى.',
  },
  metrics: {
    no_post: 'لا يوجد منشور بعد لتُسجَّل أرقامه.',
    future_day: 'هذا اليوم لم يأتِ بعد.',
    before_post: 'لم يكن المنشور قد نُشر في هذا اليوم.',
  },
}
