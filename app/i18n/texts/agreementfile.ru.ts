import type { Texts } from '../shape.ts'
import type { agreementfile as en } from './agreementfile.en.ts'

export const agreementfile: Texts<typeof en> = {
  agreed: 'Согласовано',
  download: 'Скачать PDF',
  note: 'Сделка {{id}}. Согласованное хранится в Athar под печатью, указанной выше; этот лист — его копия.',
}
