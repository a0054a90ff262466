import { replyToFeedback, showFeedback, writeFeedback } from '../../app/commands/write-feedback.ts'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import { plusHours } from '../../app/domain/clock.ts'
import type { Answers, Opinion } from '../../app/domain/feedback/feedback.ts'
import type { Db } from '../db.ts'
import { findFeedbackDeal } from '../queries/feedback.ts'

type Line = { stars: number; answers: Answers; body: Record<string, string> }

const ofBrands: Line[] = [
  {
    stars: 5,
    answers: { in_time: 'yes', on_brief: 'yes', reachable: 'yes', again: 'yes' },
    body: {
      en: 'The draft came a day early and needed no changes.',
      ar: 'وصلت المسودة قبل موعدها بيوم ولم تحتج إلى تعديل.',
      ru: 'Черновик пришёл на день раньше и не потребовал правок.',
    },
  },
  {
    stars: 4,
    answers: { in_time: 'yes', on_brief: 'reserved', reachable: 'yes', again: 'yes' },
    body: {
      en: 'Good work; one point of the brief needed a reminder.',
      ar: 'عمل جيد، واحتاجت نقطة واحدة من الموجز إلى تذكير.',
      ru: 'Хорошая работа, об одном пункте брифа пришлось напомнить.',
    },
  },
  { stars: 4, answers: { in_time: 'reserved', on_brief: 'yes', reachable: 'yes', again: 'yes' }, body: {} },
]

const ofCreators: Line[] = [
  {
    stars: 5,
    answers: { paid_in_time: 'yes', answered: 'yes', fair_changes: 'yes', again: 'yes' },
    body: {
      en: 'A clear brief, and an answer to every question on the same day.',
      ar: 'موجز واضح، وجواب عن كل سؤال في اليوم نفسه.',
      ru: 'Понятный бриф и ответ на каждый вопрос в тот же день.',
    },
  },
  {
    stars: 4,
    answers: { paid_in_time: 'yes', answered: 'reserved', fair_changes: 'yes', again: 'yes' },
    body: {},
  },
  {
    stars: 3,
    answers: { paid_in_time: 'yes', answered: 'no', fair_changes: 'yes', again: 'reserved' },
    body: {
      en: 'The review took until the last hour each time.',
      ar: 'استغرقت المراجعة حتى الساعة الأخيرة في كل مرة.',
      ru: 'Проверка каждый раз шла до последнего часа.',
    },
  },
]

const thanks: Record<string, string> = {
  en: 'Thank you, we plan more time for it now.',
  ar: 'شكرًا لك، صرنا نخصص لذلك وقتًا أطول.',
  ru: 'Спасибо, теперь закладываем на это больше времени.',
}

/** Both sides of finished deals write about each other; of some deals only one, and of the newest nobody yet. */
export async function writeFeedbacks(db: Db, today: Date) {
  const deals = await db
    .selectFrom('collaborations as c')
    .innerJoin('brandMembers as m', 'm.brandId', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(['c.id', 'c.brandId', 'c.creatorId', 'm.accountId', 'k.accountId as creatorAccount', 'a.locale'])
    .where('c.status', 'in', ['completed', 'settled'])
    .where('c.extendsId', 'is', null)
    .where('m.role', '=', 'owner')
    .orderBy('c.createdAt')
    .orderBy('c.id')
    .execute()
  for (const [at, { id, brandId, creatorId, accountId, creatorAccount, locale }] of deals.entries()) {
    const brand: BrandActor = { role: 'brand', id: brandId, accountId }
    const creator: CreatorActor = { role: 'creator', id: creatorId, accountId: creatorAccount }
    const { period } = (await findFeedbackDeal(db, id, brand))!
    if (!period) continue
    const later = (hours: number) => plusHours(period.from, hours)
    const said = (lines: Line[]): Opinion => {
      const { body, ...rest } = lines[at % lines.length]!
      return { ...rest, body: body[locale] ?? '' }
    }
    await writeFeedback(db, brand, id, said(ofBrands), later(20))
    if (at % 4 !== 3) await writeFeedback(db, creator, id, said(ofCreators), later(44))
    await showFeedback(db, id, today)
    if (at % 3 === 2 && at % 4 !== 3) await replyToFeedback(db, brand, id, thanks[locale]!, later(70))
  }
}
