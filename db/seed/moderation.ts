import { changeListedWord } from '../../app/commands/change-lists.ts'
import { decideCase } from '../../app/commands/decide-moderation.ts'
import { reportSubject } from '../../app/commands/report-subject.ts'
import { sendMessage } from '../../app/commands/send-message.ts'
import type { BrandActor, CreatorActor, StaffActor } from '../../app/domain/actor.ts'
import { plusHours } from '../../app/domain/clock.ts'
import type { ListedWord } from '../../app/domain/moderation/words.ts'
import type { Db } from '../db.ts'

const words: ListedWord[] = [
  { language: 'en', word: 'scam*', effect: 'flag' },
  { language: 'en', word: 'whatsapp', effect: 'flag' },
  { language: 'ar', word: 'نصاب*', effect: 'hold' },
  { language: 'ar', word: 'واتساب', effect: 'flag' },
  { language: 'ru', word: 'мошенни*', effect: 'hold' },
  { language: 'ru', word: 'вотсап', effect: 'flag' },
]

const lines = {
  outside: 'حوّلوا المبلغ إلى حسابي مباشرة وسيكون السعر أقل.',
  rush: 'Answer today or we tell everybody that you do not deliver.',
  reasons:
    'لا يُدفع خارج المبلغ المحجوز: من يطلب ذلك يترك الطرفين بلا حماية. أزيلت الرسالة، وتستمر الصفقة كما هي.',
}

/** Lists with a few words, a message that the demo's creator reported, and one of hers that staff removed. */
export async function writeModeration(
  db: Db,
  { star, staff, today }: { star: CreatorActor; staff: StaffActor; today: Date },
) {
  const at = (hours: number) => plusHours(today, -hours)
  for (const word of words) await changeListedWord(db, staff, word, at(24 * 30))
  const deals = await db
    .selectFrom('collaborations as c')
    .innerJoin('brandMembers as m', 'm.brandId', 'c.brandId')
    .select(['c.id', 'c.brandId', 'm.accountId'])
    .where('c.creatorId', '=', star.id)
    .where('c.extendsId', 'is', null)
    .where('m.role', '=', 'owner')
    .orderBy('c.createdAt')
    .limit(1)
    .execute()
  for (const { id, brandId, accountId } of deals) {
    const brand: BrandActor = { role: 'brand', id: brandId, accountId }
    await sendMessage(db, brand, id, lines.rush, at(30))
    const rush = { kind: 'message', id: String(await newestMessage(db, id)) } as const
    await reportSubject(db, star, { ...rush, reason: 'abuse', note: '' }, at(29))
    await sendMessage(db, star, id, lines.outside, at(28))
    const outside = { kind: 'message', id: String(await newestMessage(db, id)) } as const
    await reportSubject(db, brand, { ...outside, reason: 'fraud', note: '' }, at(27))
    const found = await db
      .selectFrom('moderationCases')
      .select('id')
      .where('subjectId', '=', outside.id)
      .executeTakeFirstOrThrow()
    const ruling = { outcome: 'remove', reason: 'fraud', note: lines.reasons } as const
    await decideCase(db, staff, found.id, ruling, at(20))
  }
}

async function newestMessage(db: Db, collaborationId: string) {
  const { id } = await db
    .selectFrom('messages')
    .select('id')
    .where('collaborationId', '=', collaborationId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}
