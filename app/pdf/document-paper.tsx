import { View } from '@react-pdf/renderer'
import { type DocumentKind, type IssuedDocument, isTaxed } from '#app/domain/invoice/document.ts'
import type { Party } from '#app/domain/invoice/tax.ts'
import { money } from '#app/domain/money.ts'
import {
  Across,
  Figure,
  FigureHead,
  Head,
  Line,
  Named,
  Paper,
  type Reading,
  useReading,
  Words,
} from './paper.tsx'

/** A receipt, an invoice or a credit note as it is kept and sent on. */
export function DocumentPaper({ document, reading }: { document: IssuedDocument; reading: Reading }) {
  const { t, format } = reading
  const { kind, number, issuedOn, content } = document
  const facts: [string, string][] = [
    [t('invoice.number'), number],
    [t('invoice.date'), format.longDay(issuedOn)],
    ...(content.corrects ? [[t('invoice.corrects'), content.corrects] as [string, string]] : []),
  ]
  return (
    <Paper reading={reading} title={number} issuer={content.seller.name}>
      <Head title={t(`invoice.kind.${kind}`)} facts={facts} />
      <Across style={{ paddingVertical: 18, columnGap: 24 }}>
        <PartyBlock term={t('invoice.from')} party={content.seller} />
        <PartyBlock term={t('invoice.to')} party={content.buyer} />
      </Across>
      <Lines document={document} />
      <Sums document={document} />
      <View style={{ paddingTop: 18, rowGap: 4 }}>
        {content.tax.isReverse && isTaxed(kind) && <Words>{t('invoice.note.reverse')}</Words>}
        <Words isSoft>{t(`invoice.note.${kind}`)}</Words>
      </View>
    </Paper>
  )
}

function PartyBlock({ term, party }: { term: string; party: Party }) {
  const { t, format } = useReading()
  return (
    <View style={{ flexGrow: 1, flexBasis: 0, rowGap: 1 }}>
      <Words isSoft>{term}</Words>
      <Named isBold>{party.name}</Named>
      {party.address.split(/\r?\n/).map((line, at) => line.trim() && <Named key={at}>{line}</Named>)}
      {party.country && <Words>{format.country(party.country)}</Words>}
      {party.taxId && (
        <Across style={{ justifyContent: 'flex-start', columnGap: 5 }}>
          <Words isSoft>{t('invoice.tax_id')}</Words>
          <Named>{party.taxId}</Named>
        </Across>
      )}
    </View>
  )
}

/** Who a line is with, from the side of the document's reader. */
const isBrands = (kind: DocumentKind) => kind === 'receipt' || kind === 'invoice' || kind === 'credit_note'

function Lines({ document: { kind, content, gross } }: { document: IssuedDocument }) {
  const { t } = useReading()
  return (
    <View>
      <Line>
        <Words isSoft grow>
          {t(`invoice.what.${kind}`)}
        </Words>
        <FigureHead width={110}>{t('invoice.amount', { currency: gross.currency })}</FigureHead>
      </Line>
      {content.lines.map((line, at) => (
        <Line key={at}>
          <View style={{ flexGrow: 1, flexBasis: 0, rowGap: 1 }}>
            <Named>{line.briefTitle}</Named>
            <Named
              isSoft
            >{`${isBrands(kind) ? line.creatorName : line.brandName} · ${line.campaignName}`}</Named>
          </View>
          <Figure money={money(line.amount, gross.currency)} width={110} />
        </Line>
      ))}
    </View>
  )
}

function Sums({ document: { kind, content, net, tax, gross } }: { document: IssuedDocument }) {
  const { t, format, isRtl } = useReading()
  const rate = format.percent(content.tax.bps / 10_000, 2)
  const hasTax = isTaxed(kind) && (content.tax.bps > 0 || content.tax.isReverse)
  return (
    <View style={{ alignSelf: isRtl ? 'flex-start' : 'flex-end', width: 260, paddingTop: 10 }}>
      {hasTax && (
        <>
          <Line>
            <Words grow>{t('invoice.net')}</Words>
            <Figure money={net} width={110} />
          </Line>
          <Line>
            <Words grow>{t('invoice.tax', { label: content.tax.label, rate })}</Words>
            <Figure money={tax} width={110} />
          </Line>
        </>
      )}
      <Line kind="total">
        <Words isBold grow>
          {`${t(`invoice.total.${kind}`)} (${gross.currency})`}
        </Words>
        <Figure money={gross} width={110} isBold />
      </Line>
    </View>
  )
}
