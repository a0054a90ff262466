import { randomUUID } from 'node:crypto'
import { acceptOffer } from '../../app/commands/accept-offer.ts'
import { applyToBrief } from '../../app/commands/apply-to-brief.ts'
import { askMoreTime } from '../../app/commands/ask-more-time.ts'
import { bookCash } from '../../app/commands/book-cash.ts'
import { commentOnDraft } from '../../app/commands/comment-on-draft.ts'
import { giveAddress } from '../../app/commands/give-address.ts'
import { inviteCreator } from '../../app/commands/invite-creator.ts'
import { makeOffer } from '../../app/commands/make-offer.ts'
import { openCheckout } from '../../app/commands/open-checkout.ts'
import { openPayoutAccount } from '../../app/commands/open-payout-account.ts'
import { publishPost } from '../../app/commands/publish-post.ts'
import { recordPayout } from '../../app/commands/record-payout.ts'
import { receiveProduct } from '../../app/commands/receive-product.ts'
import { requestChanges } from '../../app/commands/request-changes.ts'
import { sendMessage } from '../../app/commands/send-message.ts'
import { shipProduct } from '../../app/commands/ship-product.ts'
import { fixCaption } from '../../app/domain/compliance/fix.ts'
import { submitDraft } from '../../app/commands/submit-draft.ts'
import { type PlainStep, takeStep } from '../../app/commands/take-step.ts'
import { type BrandActor, type CreatorActor, type StaffActor, system } from '../../app/domain/actor.ts'
import { plusCalendarDays } from '../../app/domain/calendar-day.ts'
import type { OfferForm } from '../../app/domain/collaboration/forms.ts'
import { dayIn, plusDays, plusHours } from '../../app/domain/clock.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import type { Currency } from '../../app/domain/money.ts'
import type { JobContext } from '../../app/jobs/context.ts'
import { drain } from '../../app/jobs/drain.ts'
import type { Storage } from '../../app/integrations/storage.ts'
import { keepPicture } from '../../app/integrations/pictures.ts'
import { listBookedCash } from '../queries/book-checks.ts'
import { findFacts } from '../queries/compliance.ts'
import { qualify } from './licences.ts'
import { findCollaborationPage } from '../queries/collaboration-page.ts'
import { listPlannedParts } from '../queries/milestones.ts'
import { type Move, pathTo } from './deal-paths.ts'
import { addresses, lines, parcels } from './deal-lines.ts'
import { openWithEvidence, ruleAndAccept } from './disputes.ts'
import { forecastFor } from './forecasts.ts'
import { drawPicture } from './pictures.ts'
import { postUrlOf } from './post-urls.ts'
import type { StandIn } from './stand-in.ts'

/** Who plays in a deal of the demo. */
export type Cast = {
  brand: BrandActor
  creator: CreatorActor
  staff: StaffActor
  channel: { id: string; platform: string; handle: string }
  campaignId: string
  briefId: string
  /** Major units as typed. */
  price: string
  currency: Currency
  draftDueOn: string
  /** The brand's, where the story lies back: then a draft is due the day after it was handed in. */
  zone?: string
  /** The brief sends a product. */
  shipsProduct: boolean
  /** The language in which this deal's people write to each other. */
  locale: 'en' | 'ar' | 'ru'
}

const creatorSteps: readonly string[] = ['decline-offer', 'withdraw-bid']

/** What creators of the demo want otherwise: a higher price, half the exclusivity, three more days to publish. */
const countered = ({ draftDueOn, locale }: Cast, raised: OfferForm): OfferForm => ({
  ...raised,
  exclusivityDays: 7,
  publishTo: plusCalendarDays(draftDueOn, 13),
  note: lines[locale].counter,
})

/** Plays deals through the commands; `clock.now` is the moment of the story, which the caller moves on. */
export class Stage {
  private readonly context: JobContext
  private readonly clock: { now: Date }
  private readonly storage: Storage
  private readonly standIn: StandIn

  constructor(context: JobContext, clock: { now: Date }, storage: Storage, standIn: StandIn) {
    this.context = context
    this.clock = clock
    this.storage = storage
    this.standIn = standIn
  }

  /** Brings a deal into a status; its last move lies `agoHours` before `today`, the earlier ones a day apart. @returns its id. */
  async play(cast: Cast, status: Status, today: Date, agoHours: number): Promise<string> {
    const moves = pathTo(status, cast.shipsProduct)
    const at = (index: number) => plusHours(today, -(agoHours + (moves.length - 1 - index) * 26))
    const { zone, draftDueOn } = cast
    const dueOn = zone ? dayIn(plusDays(at(moves.indexOf('submit')), 1), zone) : draftDueOn
    let id = ''
    for (const [index, move] of moves.entries()) {
      this.clock.now = at(index)
      id = (await this.move({ ...cast, draftDueOn: dueOn }, id, move, today)) ?? id
    }
    await drain(this.context)
    this.clock.now = today
    return id
  }

  private async move(cast: Cast, id: string, move: Move, today: Date): Promise<string | undefined> {
    const { db } = this.context
    const { now } = this.clock
    const { brand, creator, briefId, currency } = cast
    const offer = { price: cast.price, currency, draftDueOn: cast.draftDueOn, note: '' }
    const raised = { ...offer, price: String(Math.round(Number(cast.price) * 1.12)) }
    if (move.startsWith('step:')) {
      const step = move.slice(5) as PlainStep
      await takeStep(db, creatorSteps.includes(step) ? creator : brand, id, step, now)
    } else if (move.startsWith('clock:'))
      await takeStep(db, system, id, move.slice(6) as PlainStep, plusDays(now, 4))
    else
      switch (move) {
        case 'invite':
          return inviteCreator(
            db,
            brand,
            {
              briefId,
              channelId: cast.channel.id,
              offer,
              forecast: await forecastFor(db, { brand, briefId, channelId: cast.channel.id }, now),
            },
            now,
          )
        case 'apply':
          return this.apply(cast, raised)
        case 'make-offer':
          await makeOffer(db, brand, id, offer, now)
          break
        case 'counter':
          await makeOffer(db, creator, id, countered(cast, raised), now)
          break
        case 'accept':
          await acceptOffer(db, creator, id, 1, now)
          break
        case 'accept-bid':
          await acceptOffer(db, brand, id, 2, now)
          break
        case 'talk':
          await sendMessage(db, brand, id, lines[cast.locale].thanks, now)
          break
        case 'onboard':
          await this.onboard(creator)
          break
        case 'pay':
          await this.pay(cast, id, today)
          await qualify(db, cast, id, now)
          break
        case 'address':
          await giveAddress(db, creator, id, addresses[cast.locale], now)
          break
        case 'ship':
          await shipProduct(db, brand, id, parcels[cast.locale], now)
          break
        case 'receive':
          await receiveProduct(db, creator, id, now)
          break
        case 'ask-time':
          await this.askForTime(cast, id)
          break
        case 'submit':
          await this.submit(cast, id)
          break
        case 'comment':
          await this.comment(cast, id)
          break
        case 'request-changes':
          await requestChanges(db, brand, id, lines[cast.locale].changes, now)
          break
        case 'publish':
          await publishPost(db, creator, id, postUrlOf(cast.channel, randomUUID()), now)
          break
        case 'dispute':
          await openWithEvidence(this.context.db, this.storage, cast, id, this.clock.now)
          break
        case 'rule':
          await ruleAndAccept(this.context.db, cast, id, { bps: 6_000, now: this.clock.now })
          break
        case 'rule-refund':
          await ruleAndAccept(this.context.db, cast, id, { bps: 0, now: this.clock.now })
      }
    return undefined
  }

  private async apply({ briefId, creator, channel, locale }: Cast, offer: OfferForm) {
    const samples = [postUrlOf(channel, randomUUID())]
    const pitched = { ...offer, note: lines[locale].pitch }
    return applyToBrief(
      this.context.db,
      creator,
      { briefId, channelId: channel.id, offer: pitched, samples },
      this.clock.now,
    )
  }

  /** The creator asks for three days more than the terms give by now. */
  private async askForTime({ creator, locale }: Cast, id: string) {
    const { db } = this.context
    const { terms } = (await findCollaborationPage(db, id, creator))!
    const request = { dueOn: plusCalendarDays(terms.draftDueOn, 3), reason: lines[locale].lateLight }
    const issue = await askMoreTime(db, creator, id, request, this.clock.now)
    if (issue) throw new Error(`a request of the seed is refused: ${issue}`)
  }

  private async submit({ creator, channel, locale }: Cast, id: string) {
    const pictures = await Promise.all(
      [0, 1, 2].map((index) => this.keep(`${id}:${channel.handle}:${index}`)),
    )
    const { db } = this.context
    const facts = await findFacts(db, id, this.clock.now)
    const draft = { caption: fixCaption({ ...facts, caption: lines[locale].caption }), ticked: [] }
    await submitDraft(db, creator, id, { draft, pictures }, this.clock.now)
  }

  /** Draws a picture and keeps it as a creator's upload. */
  async keep(seed: string) {
    const picture = await keepPicture(this.storage, await drawPicture(seed, { width: 720, height: 900 }))
    if (typeof picture === 'string') throw new Error(`a picture of the seed is refused: ${picture}`)
    return picture
  }

  private async comment({ brand, locale }: Cast, id: string) {
    const { db } = this.context
    const file = await db
      .selectFrom('draftFiles as f')
      .innerJoin('drafts as d', 'd.id', 'f.draftId')
      .select('f.id')
      .where('d.collaborationId', '=', id)
      .orderBy('f.position')
      .executeTakeFirstOrThrow()
    await commentOnDraft(
      db,
      brand,
      id,
      { body: lines[locale].note, fileId: file.id, point: { x: 0.62, y: 0.41 } },
      this.clock.now,
    )
  }

  /** Opens the payout account and completes it on the processor's page. */
  async onboard(creator: CreatorActor) {
    const { db, payments } = this.context
    const url = await openPayoutAccount(
      db,
      payments,
      creator,
      'http://127.0.0.1/creator/earnings',
      this.clock.now,
    )
    const account = new URL(url).pathname.split('/').at(-1)!
    await this.standIn.control('onboard', { account })
    await recordPayout(db, account, await payments.payoutStatus(account), this.clock.now)
  }

  /** Pays for a small deal about rights, two days ago, and has what follows done. */
  async buy(brand: BrandActor, id: string, today: Date) {
    this.clock.now = plusDays(today, -2)
    await this.pay({ brand }, id, today)
    await drain(this.context)
    this.clock.now = today
  }

  /** Pays on the hosted page; the page lives in the processor's own time, which is today. */
  private async pay({ brand }: Pick<Cast, 'brand'>, id: string, today: Date) {
    const { db, payments } = this.context
    const url = await openCheckout(
      db,
      payments,
      brand,
      await listPlannedParts(db, id),
      { backUrl: 'http://127.0.0.1/deal', locale: 'en' },
      today,
    )
    await this.standIn.control('pay', {
      session: new URL(url).pathname.split('/').at(-1)!,
      card: '4242424242424242',
    })
    const booked = await listBookedCash(db)
    for await (const entry of payments.listCash((key) => booked.has(key)))
      await bookCash(db, entry, this.clock.now)
  }
}
