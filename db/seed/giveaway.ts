import { applyToBrief } from '../../app/commands/apply-to-brief.ts'
import { reviseBrief, writeBrief } from '../../app/commands/write-brief.ts'
import type { BrandActor } from '../../app/domain/actor.ts'
import { briefForm } from '../../app/domain/campaign/brief.ts'
import { dayIn, plusDays } from '../../app/domain/clock.ts'
import { keepPicture } from '../../app/integrations/pictures.ts'
import type { Storage } from '../../app/integrations/storage.ts'
import type { Db } from '../db.ts'
import { recordBriefPictures } from '../queries/brief-pictures.ts'
import { drawPicture } from './pictures.ts'

const notes = ['Light from one side, one pot, no hands', 'The beans close enough to count them']

/**
 * A brief that uses what briefs can say: a contest, a product to keep, references with pictures, paid extension of the
 * rights. It has two versions, stands in the public list, and two creators have applied.
 */
export async function writeGiveaway(db: Db, storage: Storage, email: string, campaign: string, today: Date) {
  const row = await db
    .selectFrom('campaigns as g')
    .innerJoin('brandMembers as m', 'm.brandId', 'g.brandId')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(['g.id', 'g.brandId', 'a.id as accountId'])
    .where('a.email', '=', email)
    .where('g.name', '=', campaign)
    .executeTakeFirstOrThrow()
  const brand: BrandActor = { role: 'brand', id: row.brandId, accountId: row.accountId }
  const body = giveaway(await keepReferences(db, storage, brand, today), today)
  const briefId = await writeBrief(db, brand, row.id, body, plusDays(today, -6))
  const revised = {
    ...body,
    product: `${body.product} Both flavours are in the box.`,
    mustSay: [...body.mustSay.slice(0, 1), 'Entries close on the last day of the month'],
    publishTo: dayIn(plusDays(today, 24), 'Asia/Riyadh'),
    exclusivityDays: 7,
  }
  await reviseBrief(db, brand, briefId, revised, plusDays(today, -3))
  await applyTwice(db, storage, briefId, today)
}

function giveaway(pictures: string[], today: Date) {
  const day = (offset: number) => dayIn(plusDays(today, offset), 'Asia/Riyadh')
  return briefForm.parse({
    title: 'Coffee giveaway on two evenings',
    product:
      'Win a coffee set of pot, cups and Khawlani beans. People answer how they drink their first cup.',
    tone: 'Quiet and generous, no hurry',
    deliverables: [
      { platform: 'instagram', format: 'contest', quantity: 1 },
      { platform: 'instagram', format: 'story', quantity: 2 },
    ],
    contest: {
      prize: 'Three coffee sets worth 420 SAR each',
      conditions: 'Residents of Saudi Arabia, 18 and over. One comment each. Winners are drawn by lot.',
      rulesUrl: 'https://dukkan.example/giveaway/rules',
      endsOn: day(28),
      winners: 3,
    },
    references: pictures.map((picture, at) => ({ url: '', note: notes[at]!, picture })),
    mustSay: 'Beans from Jazan\nEntries close on Friday',
    mustNotSay: 'No other coffee brands',
    hashtags: '#اعلان\n#دكان',
    link: 'https://dukkan.example/giveaway',
    ...{ draftDueOn: day(9), publishFrom: day(13), publishTo: day(20), liveDays: 30, includedRevisions: 2 },
    extraRevisionPrice: '150',
    ...{ rightsUse: 'paid', rightsTerritory: 'Saudi Arabia, Kuwait', rightsUntil: day(110) },
    rightsExtension: { days: 90, price: '900' },
    ...{ exclusivityDays: 14, exclusivityCategory: 'Coffee', exclusivityBrands: 'Qahwa House\nBarn' },
    jurisdictions: ['SA'],
    shipsProduct: true,
    shipment: {
      what: 'Coffee set in a gift box',
      value: '420',
      after: 'keep',
      countries: ['SA', 'KW', 'BH'],
    },
    ...{ currency: 'SAR', priceFrom: '1800', priceTo: '5200' },
  })
}

async function keepReferences(db: Db, storage: Storage, brand: BrandActor, today: Date) {
  const pictures = await Promise.all(
    notes.map(async (note) => {
      const kept = await keepPicture(storage, await drawPicture(note, { width: 720, height: 900 }))
      if (typeof kept === 'string') throw new Error(`a picture of the seed is refused: ${kept}`)
      return kept
    }),
  )
  await recordBriefPictures(db, brand, pictures, today)
  return pictures.map(({ key }) => key)
}

const pitches = [
  'I brew every evening at nine and people stay to talk. I would let them tell me their first cup, and read three aloud.',
  'أصوّر القهوة منذ أربع سنوات بضوء النافذة وحده. أقترح أمسيتين: تحضير، ثم إعلان الفائزين مباشرة.',
]

async function applyTwice(db: Db, storage: Storage, briefId: string, today: Date) {
  const channels = await db
    .selectFrom('channels as h')
    .innerJoin('creators as k', 'k.id', 'h.creatorId')
    .select(['h.id as channelId', 'h.handle', 'k.id', 'k.accountId'])
    .where('h.platform', '=', 'instagram')
    .where('h.country', '=', 'SA')
    .orderBy('h.ordinal')
    .limit(pitches.length)
    .execute()
  for (const [at, { channelId, handle, id, accountId }] of channels.entries()) {
    const kept = await keepPicture(storage, await drawPicture(handle, { width: 720, height: 720 }))
    const offer = {
      ...{ price: String(2_400 + at * 700), currency: 'SAR', note: pitches[at]! },
      draftDueOn: dayIn(plusDays(today, 8), 'Asia/Riyadh'),
    }
    const samples = [
      `https://www.instagram.com/${handle}/reel/C8kTn${at}QoXyZ/`,
      'https://dukkan.example/press',
    ]
    const sent = { briefId, channelId, offer, samples, picture: typeof kept === 'string' ? null : kept.key }
    await applyToBrief(db, { role: 'creator', id, accountId }, sent, plusDays(today, -1))
  }
}
