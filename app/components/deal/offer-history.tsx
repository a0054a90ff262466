import { useTranslation } from '#app/i18n/use-translation.ts'
import { changedTerms, offerChanges, type OfferTerms, termsOf } from '../../domain/campaign/brief-offer.ts'
import type { DealView, Offer } from '../../domain/collaboration/deal-view.ts'
import { splitFee } from '../../domain/escrow/fees.ts'
import { Amount, Name } from '../format.tsx'
import { useOfferTerm } from './offer-term.tsx'
import { useSentenceFormat } from './sentence-format.ts'

type HistoryProps = { deal: DealView; nameOf(offer: Offer): string }

/** Every offer, the newest first: exactly what each one changed, and what the creator would get by it. */
export function OfferHistory({ deal, nameOf }: HistoryProps) {
  const { t } = useTranslation()
  const { day, money } = useSentenceFormat()
  const { offers, feeBps, written } = deal
  if (offers.length < 2) return null
  return (
    <details className="pt-3">
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        {t('offering.compared')}
      </summary>
      <ol className="border-t border-rule">
        {offers.toReversed().map((offer) => {
          const before = offers.find(({ version }) => version === offer.version - 1)
          return (
            <li key={offer.version} className="border-b border-rule py-3">
              <p className="font-semibold">
                {t('offering.offer_number', { number: offer.version })}{' '}
                <span className="font-normal text-soft">
                  {t('dealpage.offer.by', { name: nameOf(offer), date: day(offer.madeAt) })}
                </span>
              </p>
              <p>
                <Amount money={offer.price} />
                <span className="ps-3 text-note text-soft">
                  {t('offering.gets', { amount: money(splitFee(offer.price, feeBps).rest) })}
                </span>
              </p>
              {before ? (
                <Changed offer={offer} before={before} />
              ) : (
                <ChangedTerms
                  title={t('offering.from_brief')}
                  names={changedTerms(termsOf(written), offer.terms)}
                  before={termsOf(written)}
                  after={offer.terms}
                />
              )}
              {offer.note && (
                <p className="whitespace-pre-line pt-1 text-soft">
                  <Name>{offer.note}</Name>
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )
}

function Changed({ offer, before }: { offer: Offer; before: Offer }) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const changes = offerChanges(before, offer)
  if (changes.length === 0) return <p className="text-note text-soft">{t('offering.changed_nothing')}</p>
  return (
    <>
      {changes.includes('price') && (
        <p className="text-note text-soft">
          {t('dealpage.offer.price')}: {t('dealpage.offer.was')} <del>{money(before.price)}</del>
        </p>
      )}
      <ChangedTerms
        title={t('offering.from_before', { number: before.version })}
        names={changes.filter((name) => name !== 'price')}
        before={before.terms}
        after={offer.terms}
      />
    </>
  )
}

type TermsProps = {
  title: string
  names: (keyof OfferTerms)[]
  before: OfferTerms
  after: OfferTerms
}

function ChangedTerms({ title, names, before, after }: TermsProps) {
  const { t } = useTranslation()
  const say = useOfferTerm()
  if (names.length === 0) return null
  return (
    <>
      <p className="pt-1 text-note text-soft">{title}</p>
      <ul>
        {names.map((name) => (
          <li key={name} className="text-note">
            {t(`offering.term.${name}`)}: <ins className="font-semibold no-underline">{say(name, after)}</ins>{' '}
            <span className="text-soft">
              {t('dealpage.offer.was')} <del>{say(name, before)}</del>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
