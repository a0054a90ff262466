import { countries, interests, languages } from '#app/domain/campaign/strategy.ts'
import { platforms } from '#app/domain/channel/platforms.ts'
import { batches, channelId, withClient } from './bench-database.ts'
import { type InventedChannel, inventChannels } from './channel-generator.ts'
import { isShown } from './query-filters.ts'

/**
 * Writes invented channels as rows of `channels`; two in five with statistics of their posts, an audience and a price, as
 * a catalogue has that comes from many files. Their records are written by `fillIndex`.
 */
export async function fillCatalogue(url: string, count: number, seed: number, first: number) {
  await withClient(url, async (client) => {
    const spent = { inventing: 0 }
    for (const batch of batches(inventChannels(count, seed, first), spent)) {
      const ids = batch.map(({ row }) => row.ordinal)
      await client.query('begin')
      await client.query(
        `insert into channels (id, ordinal, platform, handle, name, bio, url, country, city, language, topics,
                               followers, followers_source, followers_on, removed_at)
         overriding system value
         select ${channelId('ordinal')}, ordinal, platform, handle, name, bio, 'https://example.com/' || handle,
                country, city, language, string_to_array(topics, ' '), nullif(followers, 0), 'file', '2026-06-01',
                case when is_shown then null else now() end
           from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                       $9::text[], $10::bigint[], $11::boolean[])
             as made (ordinal, platform, handle, name, bio, country, city, language, topics, followers, is_shown)`,
        [ids, ...columnsOf(batch)],
      )
      const some = 'ordinal between $1 and $2 and ordinal % 5 < 2'
      const range = [ids[0], ids.at(-1)]
      await client.query(
        `insert into channel_stats (channel_id, post_count, denominator, log_rate_mean, log_rate_var, log_views_mean,
                                    log_views_var, source, collected_on)
         select id, 12, 'followers', -3.5 + ordinal % 7 * 0.2, 0.4, ln(greatest(followers, 100) * 0.2), 0.5, 'file',
                '2026-06-01' from channels where ${some}`,
        range,
      )
      await client.query(
        `insert into channel_audiences (channel_id, source, collected_on, age, gender, countries)
         select id, 'file', '2026-06-01', '{"18-24": 0.35, "25-34": 0.4, "35-44": 0.25}',
                '{"female": 0.55, "male": 0.45}', jsonb_build_object(coalesce(country, 'SA'), 0.6, 'EG', 0.1)
           from channels where ${some}`,
        range,
      )
      await client.query(
        `insert into channel_packages (channel_id, format, price, currency)
         select id, 'post', 1000 + greatest(followers, 100) / 5, 'USD' from channels where ${some}`,
        range,
      )
      await client.query('commit')
    }
    await client.query(`select setval(pg_get_serial_sequence('channels', 'ordinal'), $1)`, [first + count])
    await client.query('vacuum analyze channels, channel_stats, channel_audiences, channel_packages')
  })
}

/** The texts and numbers of channels, a list for each column after the ordinal. */
function columnsOf(batch: readonly InventedChannel[]): unknown[][] {
  const of = (value: (channel: InventedChannel) => unknown) => batch.map(value)
  return [
    of(({ row }) => platforms[row.platform]),
    of(({ handle }) => handle),
    of(({ name }) => name),
    of(({ bio }) => bio),
    of(({ row }) => countries[row.country - 1] ?? null),
    of(({ city }) => city),
    of(({ row }) => languages[row.language - 1] ?? null),
    of(({ row }) => interests.filter((_, at) => row.topics & (1 << at)).join(' ')),
    of(({ row }) => row.followers),
    of(({ row }) => isShown(row)),
  ]
}
