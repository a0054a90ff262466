import type { Texts } from '../shape.ts'
import type { offering as en } from './offering.en.ts'

export const offering: Texts<typeof en> = {
  term: {
    draftDueOn: 'Черновик к',
    publishTo: 'Публикация до',
    includedRevisions: 'Правок включено',
    rightsUse: 'Использование брендом',
    rightsUntil: 'Права до',
    exclusivityDays: 'Без конкурентов',
  },
  brief_says: 'в брифе:',
  none: 'нет',
  changed_nothing: 'Изменились только слова.',
  compared: 'Что изменило каждое предложение',
  offer_number: 'Предложение {{number}}',
  from_brief: 'по сравнению с брифом',
  from_before: 'по сравнению с предложением {{number}}',
  gets: 'блогер получит {{amount}}',
  confirm: 'Бриф, условия и комиссии прочитаны, принимаю их от имени «{{party}}», {{name}}.',
  before: {
    title: 'Что согласие значит в деньгах',
    pays: 'Бренд платит',
    gets: 'Блогер получает',
    fee: 'Athar удерживает ({{share}})',
  },
  agreement: {
    fees: 'Деньги обеих сторон',
    offered: 'Предложение сделано',
    accepted: 'Предложение принято',
    person: '{{name}}, {{role}}, {{date}}',
    signed: 'Обе стороны согласны',
    signed_note:
      'Предложение связывает того, кто его сделал, как только другая сторона его приняла. Время в зоне {{zone}}.',
    seal: 'Печать документа',
    seal_note:
      'SHA-256 всего согласованного слово в слово. На копиях обеих сторон она одна и та же; любое изменение дало бы другую.',
    seal_whole: 'Сохранённый документ по-прежнему с этой печатью.',
    seal_broken: 'У сохранённого документа уже другая печать. Напишите сотрудникам Athar.',
    payout: 'Выплата не позже',
    payout_detail: '{{date}}, если пост выйдет в последний день и никто не возразит',
  },
}
