import type { Texts } from '../shape.ts'
import type { metrics as en } from './refusal-metrics.en.ts'

export const metrics: Texts<typeof en> = {
  no_post: 'لا يوجد منشور بعد لتُسجَّل أرقامه.',
  future_day: 'هذا اليوم لم يأتِ بعد.',
  before_post: 'لم يكن المنشور قد نُشر في هذا اليوم.',
  payload_unreadable: 'هذا ليس JSON من واجهة برمجية، أو أنه أطول من 200,000 حرف.',
  payload_without_post: 'لا يذكر أي منشور. أرسل الرد كاملًا مع معرّف المنشور.',
  payload_other_post: 'هذا يخص منشورًا آخر.',
  payload_without_figures: 'المنشور مذكور فيه، لكن بلا أرقام.',
  file_other_post: 'لا صف في الملف يخص هذا المنشور: لا عنوانه فيه ولا معرّفه.',
  file_several_rows: 'في الملف عدة صفوف لهذا المنشور. صدِّر المجاميع، بصف لكل منشور.',
  file_without_figures: 'الأعمدة المختارة لا أرقام فيها.',
  no_file: 'لم يعد هذا الملف موجودًا. أرسله من جديد.',
  book_broken: 'تعذرت قراءة الملف بصيغة XLSX.',
  book_too_large: 'الملف أو جدوله أكبر من المسموح: 20,000 صف و200 عمود على الأكثر.',
}
