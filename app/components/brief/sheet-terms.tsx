import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Brief } from '../../domain/campaign/brief.ts'
import { amountOf } from '../../domain/campaign/brief-terms.ts'
import { DefinitionList, type Fact } from '../definition-list.tsx'
import { Amount, Name, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { PriceRange } from '../price-range.tsx'
import { rulesOf } from '../../domain/compliance/rules.ts'
import { Requirements } from '../compliance/findings.tsx'
import { Section } from '../section.tsx'

export type PartProps = { brief: Brief; level: 2 | 3 }

/** Price, revisions, rights, exclusivity, disclosure and product of a brief. */
export function Conditions({ brief, level }: PartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const places = brief.jurisdictions.map((code) => t(`catalogue.jurisdiction.${code}`))
  return (
    <Section level={level} title={t('brief.terms')}>
      <DefinitionList
        facts={[
          { term: t('brief.price'), detail: <PriceRange brief={brief} /> },
          { term: t('brief.revisions'), detail: format.number(brief.includedRevisions) },
          ...extraRevision(brief, t('briefing.extra_revision')),
          { term: t('brief.rights'), detail: <Rights brief={brief} /> },
          { term: t('brief.exclusivity'), detail: <Exclusivity brief={brief} /> },
          { term: t('brief.disclosure'), detail: places.length ? format.list(places) : <Nothing /> },
          { term: t('brief.ships'), detail: <Product brief={brief} /> },
        ]}
      />
      <Requirements rules={rulesOf(brief.jurisdictions)} />
    </Section>
  )
}

export function Nothing() {
  const { t } = useTranslation()
  return <span className="text-soft">{t('brief.nothing')}</span>
}

function extraRevision({ extraRevisionPrice, currency }: Brief, term: string): Fact[] {
  const price = amountOf(extraRevisionPrice, currency)
  return price ? [{ term, detail: <Amount money={price} /> }] : []
}

function Rights({ brief }: { brief: Brief }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { rightsExtension, currency } = brief
  const price = rightsExtension && amountOf(rightsExtension.price, currency)
  return (
    <>
      {t(`brief.rights_use.${brief.rightsUse}`)}
      {brief.rightsUse !== 'none' && brief.rightsUntil && (
        <> {t('brief.rights_until', { date: format.longDay(brief.rightsUntil) })}</>
      )}
      {brief.rightsTerritory && (
        <div className="text-note text-soft">{t('brief.territory', { place: brief.rightsTerritory })}</div>
      )}
      {price && (
        <div className="text-note text-soft">
          {t('briefing.extension.line', {
            days: t('briefing.extension.days_count', { count: rightsExtension.days }),
            price: isolate(format.money(price)),
          })}
        </div>
      )}
    </>
  )
}

function Exclusivity({ brief }: { brief: Brief }) {
  const { t } = useTranslation()
  const { list } = useFormat()
  const named = [brief.exclusivityCategory, ...brief.exclusivityBrands].filter(Boolean)
  return (
    <>
      {t('brief.exclusivity_days', { count: brief.exclusivityDays })}
      {brief.exclusivityDays > 0 && named.length > 0 && (
        <div className="text-note text-soft">
          {t('briefing.exclusivity.not', { names: list(named.map(isolate)) })}
        </div>
      )}
    </>
  )
}

function Product({ brief: { shipsProduct, shipment, currency } }: { brief: Brief }) {
  const { t } = useTranslation()
  const { money, list, country } = useFormat()
  if (!shipsProduct) return <>{t('brief.ships_no')}</>
  const value = shipment && amountOf(shipment.value, currency)
  return (
    <>
      {t('brief.ships_yes')}
      {shipment && (
        <div className="text-note text-soft">
          {shipment.what && (
            <p>
              <Name>{shipment.what}</Name>
            </p>
          )}
          {value && <p>{t('briefing.shipment.worth', { value: isolate(money(value)) })}</p>}
          <p>{t(`briefing.shipment.after_option.${shipment.after}`)}</p>
          {shipment.countries.length > 0 && (
            <p>
              {t('briefing.shipment.countries')}: {list(shipment.countries.map(country))}
            </p>
          )}
        </div>
      )}
    </>
  )
}
