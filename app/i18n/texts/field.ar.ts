import type { Texts } from '../shape.ts'
import type { field as en } from './field.en.ts'

export const field: Texts<typeof en> = {
  optional: 'اختياري',
  choose: 'اختر',
  search: 'بحث',
  amount: 'المبلغ',
  currency: 'العملة',
  file_types: 'أنواع الملفات: {{types}}.',
  file_size: 'بحد أقصى {{size}} ميغابايت.',
  summary_one: 'إجابة واحدة تحتاج إلى تعديل',
  summary_two: 'إجابتان تحتاجان إلى تعديل',
  summary_few: '{{count}} إجابات تحتاج إلى تعديل',
  summary_many: '{{count}} إجابة تحتاج إلى تعديل',
  summary_other: '{{count}} إجابة تحتاج إلى تعديل',
  where: 'الموضع في الصورة',
  where_hint: 'اضغط على الصورة أو اختر منطقة منها.',
  where_anywhere: 'الصورة كلها',
  where_exact: 'النقطة المحددة: {{x}}٪ من اليسار، {{y}}٪ من الأعلى',
  where_comment: 'التعليق {{number}}',
  where_press: 'حدّد نقطة في الصورة',
  area: {
    top_left: 'أعلى اليسار',
    top: 'الأعلى',
    top_right: 'أعلى اليمين',
    left: 'اليسار',
    centre: 'الوسط',
    right: 'اليمين',
    bottom_left: 'أسفل اليسار',
    bottom: 'الأسفل',
    bottom_right: 'أسفل اليمين',
  },
}
