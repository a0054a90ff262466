import { useTranslation } from '#app/i18n/use-translation.ts'
import { useClockLabels } from './clock-fields.tsx'
import { useCommissionLabels } from './commission-fields.tsx'

/** How the fields of a brief are called in the summary of errors and wherever a version is compared. */
export function useBriefLabels(): Record<string, string> {
  const { t } = useTranslation()
  const commission = useCommissionLabels()
  const clocks = useClockLabels()
  return {
    ...commission,
    ...clocks,
    title: t('brief.form.title'),
    product: t('brief.form.product'),
    tone: t('briefing.tone'),
    deliverables: t('brief.form.deliverables'),
    'deliverables.platform': t('brief.form.platform'),
    'deliverables.format': t('brief.form.format'),
    'deliverables.quantity': t('brief.form.quantity'),
    contest: t('briefing.contest.title'),
    'contest.prize': t('briefing.contest.prize'),
    'contest.conditions': t('briefing.contest.conditions'),
    'contest.rulesUrl': t('briefing.contest.rules'),
    'contest.endsOn': t('briefing.contest.ends'),
    'contest.winners': t('briefing.contest.winners'),
    references: t('briefing.references.title'),
    'references.url': t('briefing.references.url'),
    'references.note': t('briefing.references.note'),
    'references.picture': t('briefing.references.picture'),
    mustSay: t('brief.form.must_say'),
    mustNotSay: t('brief.form.must_not_say'),
    hashtags: t('brief.form.hashtags'),
    link: t('brief.form.link'),
    draftDueOn: t('brief.form.draft_due'),
    publishFrom: t('brief.form.publish_from'),
    publishTo: t('brief.form.publish_to'),
    liveDays: t('brief.form.live_days'),
    includedRevisions: t('brief.form.revisions'),
    extraRevisionPrice: t('briefing.extra_revision'),
    rightsUse: t('brief.form.rights'),
    rightsUntil: t('brief.form.rights_until'),
    rightsTerritory: t('brief.form.territory'),
    rightsExtension: t('briefing.extension.title'),
    'rightsExtension.days': t('briefing.extension.days'),
    'rightsExtension.price': `${t('briefing.extension.title')}, ${t('briefing.extension.price')}`,
    exclusivityDays: t('brief.form.exclusivity'),
    exclusivityCategory: t('briefing.exclusivity.category'),
    exclusivityBrands: t('briefing.exclusivity.brands'),
    jurisdictions: t('brief.form.disclosure'),
    shipsProduct: t('brief.form.ships'),
    shipment: t('brief.ships'),
    'shipment.what': t('briefing.shipment.what'),
    'shipment.value': t('briefing.shipment.value'),
    'shipment.after': t('briefing.shipment.after'),
    'shipment.countries': t('briefing.shipment.countries'),
    priceFrom: `${t('brief.form.price')}, ${t('brief.form.price_from')}`,
    priceTo: `${t('brief.form.price')}, ${t('brief.form.price_to')}`,
    parts: t('parts.title'),
    'parts.title': t('parts.form.name'),
    'parts.share': t('parts.form.share'),
    'parts.dueOn': t('parts.form.due'),
    commission: t('commission.title'),
  }
}
