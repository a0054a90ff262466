import { addCodes } from '../../app/commands/add-codes.ts'
import { changePostbackKey } from '../../app/commands/change-postback-key.ts'
import { changeSites } from '../../app/commands/change-sites.ts'
import { startOutcomeImport, tryOutcomeImport } from '../../app/commands/outcome-import.ts'
import { recordConversions } from '../../app/commands/record-conversions.ts'
import { recordOrderRefund } from '../../app/commands/record-order-refund.ts'
import { sendTestCall } from '../../app/commands/take-calls.ts'
import type { BrandActor } from '../../app/domain/actor.ts'
import { dayIn, plusDays, plusHours } from '../../app/domain/clock.ts'
import { money } from '../../app/domain/money.ts'
import { guessFileMapping } from '../../app/domain/outcome/file-fields.ts'
import type { Db } from '../db.ts'
import { recordCallRefusal } from '../queries/postback-calls.ts'
import { listCodeOwners, listPromoCodes } from '../queries/promo-codes.ts'

type Told = { campaignId: string; zone: string }

/** What a shop tells beside its orders: leads, a refund, a browser's word, codes, a file on its way in. */
export async function writeConversions(db: Db, brand: BrandActor, { campaignId, zone }: Told, today: Date) {
  const [owner] = await listCodeOwners(db, campaignId, brand)
  const [known] = await listPromoCodes(db, campaignId, brand)
  if (!owner || !known) return
  const from = dayIn(plusDays(today, -3), zone)
  const terms = { mostUses: 50, from, until: dayIn(plusDays(today, 27), zone) }
  await addCodes(
    db,
    brand,
    campaignId,
    { codes: [{ ...terms, code: 'RAMADAN15', collaborationId: owner.id }], zone },
    today,
  )
  await changeSites(db, brand, campaignId, { press: 'add', host: 'dukkan.example' }, today)
  await changePostbackKey(db, brand, campaignId, 'change', plusDays(today, -1))
  const at = plusHours(today, -3)
  const named = { clickId: null, promoCode: known.code, leadId: null }
  const nobody = { ...named, promoCode: 'SPRING' }
  const amount = (major: number) => money(major * 100, 'SAR')
  const tell = (source: 'postback' | 'script', reports: Parameters<typeof recordConversions>[2]) =>
    recordConversions(db, { campaignId, source, sentAt: at }, reports, at)
  await tell('script', [
    { kind: 'order', subjectId: '20981', amount: amount(340), statedAt: null, ...named },
    { kind: 'order', subjectId: '20982', amount: amount(125), statedAt: null, ...named },
  ])
  await tell('postback', [
    { kind: 'lead', subjectId: 'quote-77', amount: null, statedAt: null, ...named },
    { kind: 'lead', subjectId: 'quote-78', amount: null, statedAt: null, ...nobody },
    { kind: 'order', subjectId: '20981', amount: amount(340), statedAt: null, ...named },
    { kind: 'order', subjectId: '20983', amount: amount(90), statedAt: null, ...nobody },
    { kind: 'order', subjectId: '20984', amount: amount(560), statedAt: null, ...named, leadId: 'quote-77' },
  ])
  const refund = { orderId: '20984', refundId: 'back-1', amount: amount(60), refundedAt: at }
  await recordOrderRefund(db, campaignId, refund, at)
  await sendTestCall(db, brand, campaignId, known.code, today)
  await recordCallRefusal(db, campaignId, 'wrong_signature', at)
  await startFile(db, brand, campaignId, today)
}

/** A file that was tried out, with rows that stay out. */
async function startFile(db: Db, brand: BrandActor, campaignId: string, today: Date) {
  const day = today.toISOString().slice(0, 10)
  const text = [
    'order_id,amount,currency,ordered_at,promo_code',
    `20981,340,SAR,${day} 06:00,`,
    `21001,75.50,SAR,${day} 06:10,RAMADAN15`,
    `21002,eighty,SAR,${day} 06:20,`,
    '21003,60,SAR,soon,',
  ].join('\n')
  const file = { kind: 'orders' as const, name: 'orders.csv', bytes: new TextEncoder().encode(text) }
  const id = await startOutcomeImport(db, brand, campaignId, file, today)
  const mapping = guessFileMapping('orders', text.split('\n')[0]!.split(','))
  await tryOutcomeImport(db, brand, id, mapping, today)
}
