import { type Db, connect } from '#db/db.ts'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { withClient } from './bench-database.ts'

export type BenchCampaign = Awaited<ReturnType<typeof openCampaign>> & { linkIds: number[] }

/** Campaigns with `links` influencers each, every one with a tracked link. */
export async function openCampaigns(
  appUrl: string,
  campaigns: number,
  links: number,
): Promise<BenchCampaign[]> {
  const { db } = connect(appUrl, 4)
  try {
    return await Promise.all(Array.from({ length: campaigns }, () => open(db, links)))
  } finally {
    await db.destroy()
  }
}

async function open(db: Db, links: number): Promise<BenchCampaign> {
  const campaign = await openCampaign(db)
  const linkIds: number[] = []
  for (let at = 0; at < links; at += 1) linkIds.push((await agree(db, campaign)).link.id)
  return { ...campaign, linkIds }
}

/** How many places a weighted choice of a link has. */
const places = 10_000

/**
 * One link for each of `places`: the first campaign has as many as the second and third together and so on, as 1/n.
 * Within a campaign the links share alike.
 */
function weighted(campaigns: readonly BenchCampaign[]): number[] {
  const sum = campaigns.reduce((total, _, at) => total + 1 / (at + 1), 0)
  return campaigns.flatMap(({ linkIds }, at) =>
    Array.from(
      { length: Math.max(1, Math.round(places / (at + 1) / sum)) },
      (_, place) => linkIds[place % linkIds.length]!,
    ),
  )
}

/** Of ten each, as the words come. */
const verdicts = [...Array<string>(8).fill('counted'), 'bot', 'repeat']
const countries = ['SA', 'SA', 'AE', 'EG', 'EG', 'KW', 'RU', 'RU', 'KZ', null]
const devices = [
  'phone',
  'phone',
  'phone',
  'phone',
  'phone',
  'phone',
  'phone',
  'tablet',
  'desktop',
  'desktop',
]
const referrers = [
  'l.instagram.com',
  'l.instagram.com',
  't.co',
  'vk.com',
  'ok.ru',
  'www.youtube.com',
  null,
  null,
]

/**
 * Stores as many clicks on every day of `days`, by the table's own triggers, so that roll-ups grow as they do in life;
 * one in twenty comes from one of 2,000 small sites.
 */
export async function storeClicks(
  url: string,
  campaigns: readonly BenchCampaign[],
  { days, perDay, say }: { days: readonly string[]; perDay: number; say: (line: string) => void },
) {
  const links = weighted(campaigns)
  await withClient(url, async (client) => {
    await client.query(`set synchronous_commit = off`)
    for (const [at, day] of days.entries()) {
      await client.query('select ensure_click_month($1::date)', [day])
      await client.query(
        `with batch as (insert into click_batches (clicks, recorded_at) values ($2, $1::date + 1) returning id),
              asked as (
                select ($1 || ' 00:00Z')::timestamptz + n * interval '1 day' / $2 as clicked_at,
                       ($3::bigint[])[1 + floor(random() * $4)::int] as link_id,
                       ($5::text[])[1 + floor(random() * 10)::int] as verdict,
                       ($6::text[])[1 + floor(random() * 10)::int] as country,
                       ($7::text[])[1 + floor(random() * 10)::int] as device,
                       case when random() < 0.05 then 'site' || floor(random() * 2000)::int || '.example'
                            else ($8::text[])[1 + floor(random() * 8)::int] end as referrer,
                       md5(random()::text) as chance
                  from generate_series(0, $2::int - 1) as n)
         insert into clicks (id, batch_id, link_id, clicked_at, visitor_key, network_key, sign, verdict, country, referrer, device)
         select (lpad(to_hex((extract(epoch from clicked_at) * 1000)::bigint), 12, '0') || '7' || left(chance, 19))::uuid,
                batch.id, link_id, clicked_at, right(chance, 22), left(chance, 22),
                case when verdict = 'bot' then 'bot' end, verdict, country, referrer, device
           from asked, batch`,
        [day, perDay, links, links.length, verdicts, countries, devices, referrers],
      )
      if (at % 10 === 9) say(`… ${day}: ${((at + 1) * perDay).toLocaleString('en-US')} clicks`)
    }
    await client.query('vacuum analyze')
  })
}

/** Roll-ups that differ from the single clicks, and countries that differ from their roll-up by day. */
export async function countDifferences(url: string): Promise<number> {
  const pairs = {
    slots: `with raw as (select link_id, date_bin('15 minutes', clicked_at, '2000-01-01 00:00Z') as slot, verdict, count(*) as clicks
                           from clicks group by 1, 2, 3)
            select count(*) from raw full join click_slots as s using (link_id, slot, verdict)
             where raw.clicks is distinct from s.clicks`,
    days: `with raw as (select link_id, (clicked_at at time zone 'UTC')::date as day, t.trait, t.value, verdict, count(*) as clicks
                          from clicks, lateral (values ('country', coalesce(country, '')), ('device', device),
                                                       ('referrer', coalesce(referrer, ''))) as t (trait, value)
                         group by 1, 2, 3, 4, 5)
           select count(*) from raw full join click_days as d using (link_id, day, trait, value, verdict)
            where raw.clicks is distinct from d.clicks`,
    countries: `with days as (select link_id, value as country, sum(clicks) as clicks from click_days
                               where trait = 'country' and verdict = 'counted' group by 1, 2)
                select count(*) from days full join click_country_counts as k using (link_id, country)
                 where days.clicks is distinct from k.clicks`,
  }
  return withClient(url, async (client) => {
    let count = 0
    for (const text of Object.values(pairs)) {
      const { rows } = await client.query<{ count: string }>(text)
      count += Number(rows[0]!.count)
    }
    return count
  })
}
