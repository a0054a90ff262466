import type { Texts } from '../shape.ts'
import type { uploadRefusal as en } from './upload-refusal.en.ts'

export const uploadRefusal: Texts<typeof en> = {
  empty: 'الملف فارغ. اختره من جديد.',
  too_large: 'الملف أكبر من 200 ميغابايت.',
  quota: 'للملفات التي تنتظر مسودة 2 غيغابايت معًا. احذف بعضها أو سلّم المسودة أولًا.',
  gone: 'لم يعد أحد ملفات هذه المسودة موجودًا. أعد تحميل الصفحة وأضفه من جديد.',
  unknown: 'لم يعد هذا الملف معروفًا هنا. أضفه من جديد.',
}
