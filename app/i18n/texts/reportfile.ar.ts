import type { Texts } from '../shape.ts'
import type { reportfile as en } from './reportfile.en.ts'

export const reportfile: Texts<typeof en> = {
  title: 'الملفات',
  csv: 'المؤثرون بصيغة CSV',
  xlsx: 'كل الجداول بصيغة XLSX',
  currency: 'العملة',
  handle: 'اسم الحساب',
  post: 'المنشور',
  read_on: 'تاريخ قراءة الأرقام',
  source: 'مصدر الأرقام',
  forecast_low: '{{measure}}، التوقع من',
  forecast_high: '{{measure}}، التوقع إلى',
  verdict: '{{measure}} مقارنة بالتوقع',
  place_first: 'المرتبة، من',
  place_last: 'المرتبة، إلى',
  range: 'المجال',
}
