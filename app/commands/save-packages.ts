import type { Db } from '#db/db.ts'
import { lockOwnChannel, recordPackages } from '#db/queries/channels.ts'
import type { CreatorActor } from '../domain/actor.ts'
import type { PackagesForm } from '../domain/channel/forms.ts'
import { formatsOf } from '../domain/channel/platforms.ts'
import { type Currency, parseMajor } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'

/** Replaces what a channel asks for each format it can carry. @throws Refusal not_found for somebody else's channel. */
export async function savePackages(
  db: Db,
  actor: CreatorActor,
  { channelId, currency, prices }: PackagesForm,
) {
  await db.transaction().execute(async (tx) => {
    const channel = await lockOwnChannel(tx, channelId, actor)
    if (!channel) throw new Refusal('not_found', 'channel.unknown')
    const asked = formatsOf[channel.platform].flatMap((format) => {
      const price = parseMajor(prices[format] ?? '', currency as Currency)
      return price && price.amount > 0 ? [{ format, price }] : []
    })
    await recordPackages(tx, channelId, asked)
  })
}
