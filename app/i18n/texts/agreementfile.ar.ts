import type { Texts } from '../shape.ts'
import type { agreementfile as en } from './agreementfile.en.ts'

export const agreementfile: Texts<typeof en> = {
  agreed: 'تاريخ الاتفاق',
  download: 'تنزيل بصيغة PDF',
  note: 'الصفقة {{id}}. الاتفاق محفوظ لدى أثر بالختم المذكور أعلاه، وهذه الورقة نسخة منه.',
}
