import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { takesAddress, trackingUrl } from '../../domain/collaboration/delivery.ts'
import { isUnderWay, type StepName } from '../../domain/collaboration/steps.ts'
import { ButtonRow } from '../buttons.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { Name, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Section } from '../section.tsx'
import { AddressForm } from './address-form.tsx'
import { ParcelForm } from './parcel-form.tsx'
import { useSentenceFormat } from './sentence-format.ts'
import { StepButton, StepDetails } from './step-form.tsx'

type ProductProps = { deal: DealView; open: ReadonlySet<StepName> }

/** The product that travels to the creator, where the brief has one: its address, its parcels, its arrival. */
export function Product({ deal, open }: ProductProps) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  const { brief, status, history } = deal
  const isAwaited = brief.shipsProduct && (status === 'accepted' || isUnderWay(status))
  if (!isAwaited && status !== 'shipped' && !history.some(isOfProduct)) return null
  const arrived = history.findLast(({ step }) => step === 'receive-product')?.takenAt
  const sent = history.findLast(({ step }) => step === 'ship-product')?.takenAt
  const isOnItsWay = sent && status !== 'funded'
  const state = arrived ? 'received' : isOnItsWay ? 'sent' : 'waits'
  const when = arrived ?? (isOnItsWay ? sent : undefined)
  return (
    <Section id="product" title={t('dealpage.product.title')}>
      <p>
        <Name>{brief.product}</Name>
      </p>
      <p className="pt-1 text-soft">{t(`dealpage.product.${state}`, { date: when ? day(when) : '' })}</p>
      <Where deal={deal} />
      <Parcels deal={deal} />
      {open.has('ship-product') && <ParcelForm deal={deal} />}
      {open.has('receive-product') && (
        <ButtonRow>
          <StepButton step="receive-product">{t('dealpage.do.receive-product')}</StepButton>
        </ButtonRow>
      )}
    </Section>
  )
}

const isOfProduct = ({ step }: DealView['history'][number]) => step === 'ship-product'

/** The address, as far as the reader may see it, and the creator's form for it. */
function Where({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { address } = deal.delivery
  const isCreators = deal.reader === 'creator' && takesAddress(deal.status)
  if (!address && isCreators) return <AddressForm deal={deal} />
  if (!address) {
    if (deal.status === 'accepted') return <p className="pt-3">{t('shipment.before_funding')}</p>
    if (deal.status !== 'funded') return null
    return <p className="pt-3">{t('shipment.no_address', { name: isolate(deal.creatorName) })}</p>
  }
  const { recipient, line1, line2, city, postcode, country, phone } = address
  return (
    <div className="pt-3.5">
      <h3 className="font-semibold">{t('shipment.address.title')}</h3>
      <address className="not-italic">
        {[recipient, line1, line2, `${city} ${postcode}`.trim()].filter(Boolean).map((line) => (
          <span key={line} className="block">
            <Name>{line}</Name>
          </span>
        ))}
        <span className="block">{format.country(country)}</span>
        <bdi dir="ltr">{phone}</bdi>
      </address>
      {isCreators && (
        <div className="pt-2.5">
          <StepDetails step="give-address" title={t('shipment.address.change')} kind="quiet">
            <AddressForm deal={deal} />
          </StepDetails>
        </div>
      )}
    </div>
  )
}

/** What was sent, oldest first; one that was followed by another was lost. */
function Parcels({ deal: { delivery, status } }: { deal: DealView }) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  const { shipments } = delivery
  if (shipments.length === 0) return null
  return (
    <div className="pt-3.5">
      <DefinitionList
        facts={shipments.map(({ id, carrier, tracking, shippedAt }, at) => {
          const url = trackingUrl(tracking)
          const isLost = at < shipments.length - 1 || status === 'funded'
          return {
            key: String(id),
            term: t('shipment.nth', { number: at + 1 }),
            detail: (
              <>
                <p>{t('shipment.sent', { date: day(shippedAt), carrier: isolate(carrier) })}</p>
                <p>
                  {t('shipment.tracking')}:{' '}
                  {url ? (
                    <Link to={url} target="_blank" rel="noreferrer nofollow">
                      {t('shipment.follow')}
                    </Link>
                  ) : (
                    <bdi dir="ltr">{tracking}</bdi>
                  )}
                </p>
                {isLost && <p className="text-soft">{t('shipment.lost_parcel')}</p>}
              </>
            ),
          }
        })}
      />
    </div>
  )
}
