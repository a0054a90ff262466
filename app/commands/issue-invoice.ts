import type { Tx } from '#db/db.ts'
import {
  type BilledDeal,
  findSeller,
  listBilledDeals,
  listOpenInvoices,
  recordDocument,
  sumChargedBack,
  takeOrdinal,
} from '#db/queries/invoices.ts'
import { dayIn } from '../domain/clock.ts'
import type { Movement } from '../domain/escrow/movements.ts'
import { type Caused, causedBy, type CausedLine, creditsOn } from '../domain/invoice/cause.ts'
import { type DocumentKind, isTaxed, numberOf } from '../domain/invoice/document.ts'
import { splitCreditTax, splitTax, type Tax, taxFor } from '../domain/invoice/tax.ts'
import { type Money, plus, zero } from '../domain/money.ts'

/**
 * Issues the documents that a movement is a reason for, in its own transaction and once. Numbers are held until the
 * transaction ends: called last, when nothing else is to be locked. The caller holds the deals and has just posted it.
 */
export async function issueFor(tx: Tx, movement: Movement, now: Date) {
  for (const caused of causedBy(movement)) {
    const ids = caused.lines.map(({ collaborationId }) => collaborationId)
    const deals = await listBilledDeals(tx, ids)
    if (caused.kind === 'credit_note' || caused.kind === 'fee_credit_note')
      await issueCredits(tx, movement.reference, caused.kind, { deal: deals[0]!, ...caused.lines[0] }, now)
    else await issueOne(tx, movement, caused, deals, now)
  }
}

/** What is written down whatever the kind: what for, to whom, about which deals. */
type Issue = {
  kind: DocumentKind
  cause: string
  deals: BilledDeal[]
  lines: CausedLine[]
  corrects: { id: string; number: string } | null
  tax?: Tax
  split: (gross: Money, bps: number) => { net: Money; tax: Money }
}

async function issueOne(
  tx: Tx,
  { kind: event, reference }: Movement,
  { kind, lines }: Caused,
  deals: BilledDeal[],
  now: Date,
) {
  const [first] = lines
  const billed =
    event === 'chargeback-returned' ? [upTo(first, await sumChargedBack(tx, first.collaborationId))] : lines
  if (billed[0]!.amount.amount <= 0) return
  await issue(tx, { kind, cause: reference, deals, lines: billed, corrects: null, split: splitTax }, now)
}

const upTo = ({ collaborationId, amount }: CausedLine, most: number): CausedLine => ({
  collaborationId,
  amount: { ...amount, amount: Math.min(amount.amount, most) },
})

/** One credit note for each invoice that money goes back from, with the tax that the invoice had. */
async function issueCredits(
  tx: Tx,
  cause: string,
  kind: 'credit_note' | 'fee_credit_note',
  { deal, collaborationId, amount }: CausedLine & { deal: BilledDeal },
  now: Date,
) {
  const invoices = await listOpenInvoices(
    tx,
    collaborationId,
    kind === 'credit_note' ? 'invoice' : 'fee_invoice',
  )
  for (const credit of creditsOn(invoices, amount)) {
    const { tax, credited, ...corrects } = credit.invoice
    await issue(
      tx,
      {
        kind,
        cause,
        corrects,
        tax,
        deals: [deal],
        lines: [{ collaborationId, amount: credit.amount }],
        split: (gross, bps) => splitCreditTax(gross, bps, credited),
      },
      now,
    )
  }
}

async function issue(tx: Tx, { kind, cause, deals, lines, corrects, split, tax: given }: Issue, now: Date) {
  const first = deals[0]!
  const isBrands = kind === 'receipt' || kind === 'invoice' || kind === 'credit_note'
  const buyer = isBrands ? first.brand : first.creator
  const { taxBps, taxLabel, ...seller } = await findSeller(tx)
  const tax = given ?? taxFor({ ...seller, taxBps, taxLabel }, buyer)
  const gross = lines.reduce((sum, { amount }) => plus(sum, amount), zero(lines[0]!.amount.currency))
  const parts = isTaxed(kind) ? split(gross, tax.bps) : { net: gross, tax: zero(gross.currency) }
  const issuedOn = dayIn(now, isBrands ? first.brandZone : first.creatorZone)
  const year = Number(issuedOn.slice(0, 4))
  const ordinal = await takeOrdinal(tx, kind, year)
  await recordDocument(
    tx,
    {
      kind,
      year,
      ordinal,
      number: numberOf(kind, year, ordinal),
      cause,
      collaborationId: kind === 'receipt' ? null : first.collaborationId,
      corrects: corrects?.id ?? null,
      brandId: isBrands ? first.brandId : null,
      creatorId: isBrands ? null : first.creatorId,
      campaignIds: [...new Set(deals.map(({ campaignId }) => campaignId))],
      ...parts,
      gross,
      content: {
        seller,
        buyer,
        tax,
        corrects: corrects?.number ?? null,
        lines: lines.map(({ collaborationId, amount }) => lineOf(deals, collaborationId, amount)),
      },
      issuedOn,
    },
    now,
  )
}

function lineOf(deals: BilledDeal[], collaborationId: string, { amount }: Money) {
  const { campaignName, briefTitle, brandName, creatorName } = deals.find(
    (deal) => deal.collaborationId === collaborationId,
  )!
  return { collaborationId, campaignName, briefTitle, brandName, creatorName, amount }
}
