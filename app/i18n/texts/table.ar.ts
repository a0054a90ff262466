import type { Texts } from '../shape.ts'
import type { table as en } from './table.en.ts'

export const table: Texts<typeof en> = {
  entry: 'القيد',
  date: 'التاريخ',
  amount: 'المبلغ',
  amount_in: 'المبلغ، {{currency}}',
  sorted_asc: 'مرتّب من الأدنى إلى الأعلى',
  sorted_desc: 'مرتّب من الأعلى إلى الأدنى',
  pages: 'الصفحات',
  page: 'الصفحة {{page}}',
  page_of: 'الصفحة {{page}} من {{pages}}',
  previous: 'السابق',
  next: 'التالي',
}
