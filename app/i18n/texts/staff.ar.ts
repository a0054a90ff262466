import type { Texts } from '../shape.ts'
import type { staff as en } from './staff.en.ts'

export const staff: Texts<typeof en> = {
  desk: {
    title: 'مكتب القرارات',
    lead: 'ما ينتظر قرارًا، الأقرب موعدًا أولًا.',
    calm: 'لا شيء ينتظر قرارًا.',
    opened: 'الطرف الذي فتحه: {{role}}، في {{when}}',
    frozen: 'مجمّد',
    request: {
      transfer: 'تحويل',
      refund: 'رد مبلغ',
      reversal: 'استرجاع تحويل',
      withdrawal: 'سحب إلى المصرف',
    },
    books: 'الدفاتر',
    books_clean: 'آخر مطابقة لم تجد فروقًا.',
    books_unclean: 'آخر مطابقة وجدت فروقًا.',
    books_never: 'لم تُطابَق الدفاتر مع معالج الدفع بعد.',
    to_books: 'فتح الدفاتر',
  },
  deal: {
    title: '{{creator}} لصالح {{brand}}',
    facts: 'الوقائع',
    campaign: 'الحملة',
    status: 'الحالة',
    since: 'منذ {{when}}',
    channel: 'القناة',
    price: 'السعر',
    fee: 'الرسوم',
    agreed: 'الاتفاق',
    agreed_on: '{{when}}، نسخة الموجز {{version}}',
    not_agreed: 'لم يتم بعد',
    post: 'المنشور',
    no_post: 'لم يُنشر',
    money: 'الأموال',
    no_money: 'لم تتحرك أموال في هذا التعاون.',
    history: 'السجل',
    messages: 'الرسائل',
    no_messages: 'لم يُكتب شيء.',
    by: '{{name}}',
  },
}
