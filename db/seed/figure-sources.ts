import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { readCsv } from '../../app/commands/read-csv.ts'
import {
  receiveMetricFile,
  recordMetrics,
  recordMetricsByPayload,
  recordMetricsOfFile,
} from '../../app/commands/record-metrics.ts'
import type { CreatorActor } from '../../app/domain/actor.ts'
import { dayIn } from '../../app/domain/clock.ts'
import { guessMetricMapping } from '../../app/domain/outcome/metric-file.ts'
import { metricsForm } from '../../app/domain/outcome/metrics.ts'
import { keepPicture } from '../../app/integrations/pictures.ts'
import type { Storage } from '../../app/integrations/storage.ts'
import type { Db } from '../db.ts'
import { randomFrom } from './random.ts'

type Post = { id: string; url: string; creator: CreatorActor; figures: Figures; takenOn: string }
type Figures = {
  reach: number
  views: number
  likes: number
  comments: number
  shares: number
  saves: number
}

/**
 * Newer figures of three posts of a campaign: one by what the platform's API answers, one by its export, one typed with
 * a screenshot.
 */
export async function writeFigureSources(db: Db, storage: Storage, campaignId: string, today: Date) {
  const [byApi, byFile, byScreen] = await listPosts(db, campaignId, today)
  if (byApi) await fromApi(db, byApi, today)
  if (byFile) await fromFile(db, byFile, today)
  if (byScreen) await fromScreen(db, storage, byScreen, today)
}

/** Posts of whose figures somebody typed some, oldest first, with what they are today. */
async function listPosts(db: Db, campaignId: string, today: Date): Promise<Post[]> {
  const rows = await db
    .selectFrom('publications as p')
    .innerJoin('collaborations as c', 'c.id', 'p.collaborationId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('postMetrics as m')
          .select('m.views')
          .whereRef('m.collaborationId', '=', 'c.id')
          .orderBy('m.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['c.id', 'p.url', 'k.id as creatorId', 'k.accountId', 'b.timeZone as zone', 'last.views'])
    .where('c.campaignId', '=', campaignId)
    .where('p.platform', '=', 'instagram')
    .orderBy('p.publishedAt')
    .execute()
  return rows.flatMap(({ id, url, creatorId, accountId, zone, views }) => {
    if (!views || !accountId) return []
    const part = (share: number) => Math.round(views * share)
    const figures = {
      ...{ reach: part(0.86), views: part(1.03), likes: part(0.064) },
      ...{ comments: part(0.0045), shares: part(0.0053), saves: part(0.0115) },
    }
    const creator: CreatorActor = { role: 'creator', id: creatorId, accountId }
    return [{ id, url, creator, figures, takenOn: dayIn(today, zone) }]
  })
}

async function fromApi(db: Db, { id, url, creator, figures, takenOn }: Post, today: Date) {
  const { likes, comments, ...insights } = figures
  const answer = {
    permalink: url,
    like_count: likes,
    comments_count: comments,
    insights: {
      data: [
        { name: 'reach', period: 'lifetime', values: [{ value: insights.reach }] },
        { name: 'views', period: 'lifetime', values: [{ value: insights.views }] },
        { name: 'shares', period: 'lifetime', values: [{ value: insights.shares }] },
        { name: 'saved', total_value: { value: insights.saves } },
      ],
    },
  }
  const told = { payload: JSON.stringify(answer, null, 2), takenOn, sure: true }
  await recordMetricsByPayload(db, creator, id, told, today)
}

async function fromFile(db: Db, { id, url, creator, figures, takenOn }: Post, today: Date) {
  const { views, reach, likes, comments, shares, saves } = figures
  const bytes = new TextEncoder().encode(
    [
      'Permalink,Views,Reach,Likes,Comments,Shares,Saves',
      [url, views, reach, likes, comments, shares, saves].join(','),
    ].join('\n'),
  )
  const table = readCsv(bytes, { bytes: 100_000, rows: 100 })
  if ('fault' in table) throw new Error(`the demo's export cannot be read: ${table.fault}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const fileId = await receiveMetricFile(db, creator, id, { name: 'insights.csv', sha256, table }, today)
  const mapping = guessMetricMapping(table.columns)
  await recordMetricsOfFile(db, creator, id, { ...mapping, fileId, takenOn, sure: true }, today)
}

async function fromScreen(db: Db, storage: Storage, post: Post, today: Date) {
  const { id, creator, figures, takenOn } = post
  const picture = await keepPicture(storage, await drawScreen(id))
  if (typeof picture === 'string') throw new Error(`the demo's screenshot is no picture: ${picture}`)
  const typed = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, String(value)]))
  const form = metricsForm.parse({ takenOn, sure: 'yes', ...typed })
  await recordMetrics(db, creator, id, form, today, picture.key)
}

/** A telephone's page of figures, drawn without letters: the machine may have no typeface. */
function drawScreen(seed: string): Promise<Buffer> {
  const random = randomFrom(`screen ${seed}`)
  const bars = Array.from({ length: 14 }, (_, at) => {
    const tall = Math.round(420 * Math.exp(-at / 4) * (0.8 + random.next() * 0.4)) + 12
    return `<rect x="${70 + at * 42}" y="${760 - tall}" width="28" height="${tall}" rx="4" fill="#21498F"/>`
  })
  const lines = Array.from({ length: 6 }, (_, at) => {
    const y = 850 + at * 72
    return `<rect x="70" y="${y}" width="${150 + random.whole(0, 120)}" height="18" rx="9" fill="#C9CED3"/>
      <rect x="${560 - random.whole(0, 60)}" y="${y}" width="${90 + random.whole(0, 30)}" height="18" rx="9" fill="#4D565C"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="1400"><rect width="720" height="1400" fill="#FFFFFF"/>
    <rect x="70" y="90" width="260" height="30" rx="15" fill="#15191C"/><circle cx="630" cy="105" r="26" fill="#C9CED3"/>
    <rect x="70" y="760" width="588" height="3" fill="#15191C"/>${bars.join('')}${lines.join('')}</svg>`
  return sharp(Buffer.from(svg)).webp({ quality: 90 }).toBuffer()
}
