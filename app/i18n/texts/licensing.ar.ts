import type { licensing as english } from './licensing.en.ts'
import type { Texts } from '../shape.ts'

/** التراخيص حيث تهم: عند العرض وفي صفحتها ولدى الفريق. */
export const licensing: Texts<typeof english> = {
  offer: {
    forbidden: 'لا يمكن قبول هذا العرض',
    forbidden_text: 'لا شيء يُفعل لاحقًا يصلح ذلك. اتفقا على قناة أخرى أو موجز آخر، أو اعتذر عن العرض.',
    lacking: 'ما زال ينقص هذه الصفقة',
    lacking_text: 'يمكن قبول العرض مع ذلك. لكن إلى أن يتوفر هذا لا يمكن اعتماد المسودة ولا نشر المنشور.',
    banned: 'الإعلان الموجّه إلى القراء في روسيا ممنوع على {{platform}}.',
    enter: 'أدخله',
    enter_birthday: 'أدخل تاريخ ميلادك',
    creator_told: 'يقرأ صانع المحتوى الشيء نفسه عند هذا العرض.',
    rules: 'كل القواعد',
  },
  office: {
    'ae-advertiser-permit': 'يصدره مجلس الإمارات للإعلام.',
    'sa-mawthooq': 'تصدره الهيئة العامة لتنظيم الإعلام.',
    'ru-registry':
      'يُطلب عبر بوابة Gosuslugi لكل صفحة على حدة، وتبتّ فيه هيئة Roskomnadzor خلال عشرة أيام عمل.',
  },
}
