import type { Brief } from '../campaign/brief.ts'
import type { OfferTerms } from '../campaign/brief-offer.ts'
import type { Platform } from '../channel/platforms.ts'
import type { BookLine } from '../escrow/deal-book.ts'
import type { PartStatus, PartStepName } from '../escrow/milestones.ts'
import type { Rail } from '../escrow/payout-rail.ts'
import type { Standing } from '../moderation/case.ts'
import type { Money } from '../money.ts'
import type { Verdict } from '../outcome/click.ts'
import type { MetricsReading } from '../outcome/metrics.ts'
import type { Dispute } from '../dispute/case.ts'
import type { ExtraRevision, ExtraRevisionEvent } from './extra-revision.ts'
import type { Application } from './application-form.ts'
import type { PostWatch } from '../publication/post-watch.ts'
import type { FileKind } from '../content/stored-file.ts'
import type { Terms } from './deadline.ts'
import type { Approval } from '../review/approval.ts'
import type { PointCheck } from '../review/checklist.ts'
import type { FrameMark } from '../review/frame-mark.ts'
import type { Remark } from '../review/remark.ts'
import type { Opinion, ReviewLink } from '../review/reviewer.ts'
import type { Delivery } from './delivery.ts'
import type { MoreTime } from './more-time.ts'
import type { Status, StepName } from './steps.ts'

export type Side = 'brand' | 'creator'

export type Offer = {
  version: number
  byRole: Side
  price: Money
  draftDueOn: string
  terms: OfferTerms
  note: string
  madeAt: Date
}

/** What was frozen when the offer was accepted, and by whom. */
export type Agreement = {
  briefVersion: number
  offerVersion: number
  price: Money
  feeBps: number
  draftDueOn: string
  publishTo: string
  role: Side
  acceptedBy: string
  acceptedAt: Date
  /** The person whose offer was accepted: making it was their consent. */
  offeredBy: string
  offeredRole: Side
  offeredAt: Date
  /** SHA-256 of what was agreed, and whether the stored words still have it; null on agreements made before there was one. */
  seal: { hash: string; isWhole: boolean } | null
}

/** What happens to a deal's rights without moving the deal. */
export type RightsEvent = 'rights-extended' | 'rights-allowed' | 'rights-revoked'

/** What becomes of a request for more time. */
export type MoreTimeEvent = 'ask-more-time' | 'agree-more-time' | 'refuse-more-time'

/** What happens to a deal and leaves it where it stands. */
export type DealEvent =
  RightsEvent | ExtraRevisionEvent | 'give-address' | 'waive-rule' | 'enter-erid' | MoreTimeEvent

export type StepTaken = {
  id: number
  step: StepName | PartStepName | DealEvent | 'invite' | 'apply' | 'revise-bid'
  role: Side | 'staff' | 'system'
  /** The person; null when time or the processor took the step. */
  author: string | null
  note: string
  takenAt: Date
}

/** A still of a video, at a moment of it. */
export type VideoFrame = { position: number; atMs: number; key: string; width: number; height: number }
export type DraftFile = {
  id: string
  position: number
  kind: FileKind
  key: string
  /** Its small copy for lists; null where it was kept before there were any. */
  thumbKey: string | null
  width: number
  height: number
  /** Null for a picture. */
  durationMs: number | null
  /** The still that stands for a video; null while there is none, and for a picture. */
  posterKey: string | null
  frames: VideoFrame[]
  /** Whether the stills of a video are there, are being made, or could not be made; or that staff has taken it out. */
  state: 'ready' | 'working' | 'failed' | 'withheld'
}
export type DraftVersion = {
  id: string
  version: number
  caption: string
  links: string[]
  ticked: string[]
  submittedAt: Date
  files: DraftFile[]
  comments: Remark[]
  /** What the brand's pencil drew, picture by picture and frame by frame. */
  marks: FrameMark[]
  /** What the brand found about the points of the brief. */
  checks: PointCheck[]
  /** What reviewers without an account recommend. */
  opinions: Opinion[]
}

/** `standing`: why the other side does not read it; its body is empty for them then. */
export type Message = {
  id: number
  role: Side | 'staff'
  author: string
  body: string
  sentAt: Date
  standing?: Standing | null
}
export type Publication = { platform: Platform; url: string; publishedAt: Date }
export type DealLink = {
  code: string
  /** The readable code that is shown; null where none was chosen. */
  name: string | null
  destination: string
  promoCode: string | null
  clicks: Record<Verdict, number>
}

/** A part of the price as the deal's page shows it. */
export type DealPart = {
  id: string
  kind: 'work' | 'commission'
  title: string
  amount: Money
  dueOn: string | null
  status: PartStatus
  dueAt: Date | null
  /** Agreed while the work went on: the price of a further round of changes. */
  isExtra: boolean
  /** The verified post releases it, not a step of its own. */
  isWithPost: boolean
  /** Before this it would be held too long. */
  payableFrom: Date
}

/** Everything that both sides see of a deal; `reader` is the side that reads. */
export type DealView = {
  id: string
  reader: Side
  /** The person who reads. */
  readerName: string
  status: Status
  enteredAt: Date
  dueAt: Date | null
  openAt: Date | null
  campaignName: string
  /** Where the campaign looks for its audience. */
  targetCountries: string[]
  brandId: string
  brandName: string
  creatorName: string
  channel: { id: string; platform: Platform; handle: string; name: string; url: string }
  /** The brief as the last offer changes it; `written` is what the brand wrote. */
  brief: Brief
  written: Brief
  briefVersion: number
  terms: Terms
  price: Money
  feeBps: number
  changesAsked: number
  /** Oldest first. */
  extraRevisions: ExtraRevision[]
  /** Oldest first, as everything that happened. */
  offers: Offer[]
  /** What the creator sent with a bid; null where the brand invited. */
  application: Application | null
  agreement: Agreement | null
  /** In their order; empty before the agreement. */
  parts: DealPart[]
  history: StepTaken[]
  delivery: Delivery
  moreTime: MoreTime
  book: { lines: BookLine[]; held: Money; frozen: Money }
  /** A bank may still take a payment of it back: no step moves its money. */
  isContested: boolean
  /** What is on its way to the creator, or was sent. */
  transfer: { amount: Money; isDone: boolean; at: Date } | null
  /** How the creator is paid, for their own eyes; null for the brand. */
  rail: Rail | null
  /** Newest first. */
  drafts: DraftVersion[]
  /** Who approved which of them; null while nobody has. */
  approval: Approval | null
  /** Links for reviewers without an account, for the brand's eyes; empty for the creator. */
  reviewLinks: ReviewLink[]
  publication: Publication | null
  /** How the published post is watched; null before it is out. */
  postWatch?: PostWatch | null
  links: DealLink[]
  readings: MetricsReading[]
  messages: Message[]
  /** Null while there never was one. */
  dispute: Dispute | null
}
