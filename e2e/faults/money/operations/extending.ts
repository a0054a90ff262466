import { acceptOffer } from '#app/commands/accept-offer.ts'
import { offerExtension } from '#app/commands/offer-extension.ts'
import { majorText } from '#app/domain/money.ts'
import { priceIn } from '../cast.ts'
import { attempt, type Operation, type Scene } from '../operation.ts'

/** Deals whose content was paid for; a small deal about rights is among them and is refused. */
const paidFor = ({ deals }: Scene) =>
  deals.filter(({ status }) => status === 'completed' || status === 'verified' || status === 'settled')

/** Longer use of a deal's content is offered and accepted: from then on it is a deal of the run as any other. */
export const extending: Record<string, Operation> = {
  'rights are extended': {
    weight: 2,
    when: (scene) => paidFor(scene).length > 0,
    act: async (scene) => {
      const { ground, cast, random } = scene
      const { db, now } = ground
      const deal = random.pick(paidFor(scene))
      const { brand, creator, currency, campaignId } = deal
      const price = majorText(priceIn(currency, random))
      const wish = { use: 'all', territory: '', days: 400, until: '', price, currency, note: '' } as const
      const id = await attempt(scene, 'offer-extension', () =>
        offerExtension(db, brand, deal.id, wish, now()),
      )
      if (!id) return
      await attempt(scene, 'accept-offer', () => acceptOffer(db, creator, id, 1, now()))
      cast.deals.push({ id, brand, creator, currency, campaignId, isCommissioned: false })
    },
  },
}
