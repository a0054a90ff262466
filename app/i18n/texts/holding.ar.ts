import type { Texts } from '../shape.ts'
import type { holding as en } from './holding.en.ts'

export const holding: Texts<typeof en> = {
  title: 'لا يمكن إبقاء الدفعة محجوزة حتى ذلك الحين',
  text: 'تبقى الدفعة محجوزة حتى {{limit}} على أبعد تقدير، أما المواعيد الحالية فتجعل التحقق من المنشور في {{date}} على أبعد تقدير. وما يبقى محجوزًا في {{limit}} يُعاد إلى العلامة، فاتفقا على مواعيد أبكر أو على جزء يُصرف قبل ذلك.',
}
