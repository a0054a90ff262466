import type { Money } from '../money.ts'
import type { Party, Tax } from './tax.ts'

/**
 * `receipt`: a brand's payment came in. `invoice`: its release, the service was rendered. `credit_note`: invoiced money
 * went back to it. `fee_invoice` and `fee_credit_note`: the creator's, for Athar's fee on a release and what of it went
 * back.
 */
export const documentKinds = ['receipt', 'invoice', 'credit_note', 'fee_invoice', 'fee_credit_note'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What stands before the year: each kind counts by itself, from 1 in every year. */
const series = {
  receipt: 'AT-R',
  invoice: 'AT',
  credit_note: 'AT-C',
  fee_invoice: 'AT-F',
  fee_credit_note: 'AT-FC',
} as const satisfies Record<DocumentKind, string>

/** `AT-2026-000123` */
export const numberOf = (kind: DocumentKind, year: number, ordinal: number) =>
  `${series[kind]}-${year}-${String(ordinal).padStart(6, '0')}`

export const isDocumentNumber = (text: string | undefined): text is string =>
  text !== undefined && /^AT(-[A-Z]{1,2})?-\d{4}-\d{6,9}$/.test(text)

/** Kinds that say what is owed for a service, with its tax; a receipt only says that money came. */
export const isTaxed = (kind: DocumentKind) => kind !== 'receipt'

/** What a document is about: a deal, as both sides know it. `amount` is in minor units of the document's currency. */
export type DocumentLine = {
  collaborationId: string
  campaignName: string
  briefTitle: string
  brandName: string
  creatorName: string
  amount: number
}

/** What is frozen when a number is given. `corrects` is the number of the invoice that a credit note takes back from. */
export type DocumentContent = {
  seller: Party
  buyer: Party
  lines: DocumentLine[]
  tax: Tax
  corrects: string | null
}

/** A document as its reader gets it. `issuedOn` is a calendar day where the reader is. */
export type IssuedDocument = {
  id: string
  kind: DocumentKind
  number: string
  issuedOn: string
  net: Money
  tax: Money
  gross: Money
  content: DocumentContent
}
