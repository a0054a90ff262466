import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { forbidsAcceptance } from '../../domain/compliance/acceptance.ts'
import { type LicenceKind, licenceOffices } from '../../domain/compliance/licence.ts'
import { rules } from '../../domain/compliance/rules.ts'
import { type ComplianceView, isBlocking, type Judged } from '../../domain/compliance/waiver.ts'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Notice } from '../notice.tsx'

type AcceptanceProps = { deal: DealView; compliance: ComplianceView }

/** What rules say of a deal before it is agreed: what forbids it, and what has to be there before the draft is approved. */
export function AcceptanceCheck({ deal, compliance }: AcceptanceProps) {
  const { t } = useTranslation()
  const open = compliance.findings.filter(({ waiver }) => !waiver)
  const forbidding = open.filter(forbidsAcceptance)
  const lacking = open.filter((finding) => !forbidsAcceptance(finding))
  return (
    <>
      {forbidding.length > 0 && (
        <Notice title={t('licensing.offer.forbidden')}>
          <Lines deal={deal} findings={forbidding} />
          <p>
            {t('licensing.offer.forbidden_text')} <Link to="/rules">{t('licensing.offer.rules')}</Link>
          </p>
        </Notice>
      )}
      {lacking.length > 0 && (
        <Notice title={t('licensing.offer.lacking')}>
          <Lines deal={deal} findings={lacking} />
          <p>
            {forbidding.length === 0 && lacking.some(isBlocking) && `${t('licensing.offer.lacking_text')} `}
            {deal.reader === 'brand' && t('licensing.offer.creator_told')}
          </p>
        </Notice>
      )}
    </>
  )
}

function Lines({ deal, findings }: { deal: DealView; findings: readonly Judged[] }) {
  return (
    <ul className="ms-4 list-disc">
      {findings.map((finding) => (
        <Line key={finding.rule} deal={deal} finding={finding} />
      ))}
    </ul>
  )
}

/** A rule that is not met: what it asks for, why it is not met, and where the creator gets it and enters it. */
function Line({ deal, finding }: { deal: DealView; finding: Judged }) {
  const { t } = useTranslation()
  const { rule, reason, word } = finding
  const licence = rules[rule].about === 'creator' && word ? (word as LicenceKind) : null
  const office = licence && licenceOffices[licence]
  const platform = t(`catalogue.platform.${deal.channel.platform}`)
  const isOwn = deal.reader === 'creator' && reason !== 'banned' && reason !== 'under_age'
  return (
    <li>
      {reason === 'banned' ? (
        t('licensing.offer.banned', { platform })
      ) : (
        <>
          {licence && `${t(`compliance.licence.kind.${licence}`)}. `}
          {t(`compliance.reason.${reason}`, { word: isolate(word) })}
        </>
      )}
      {licence && ` ${t(`licensing.office.${licence}`)}`}
      {office && (
        <>
          {' '}
          <a href={office} dir="ltr" rel="noreferrer">
            {new URL(office).host}
          </a>
        </>
      )}
      {isOwn && (
        <>
          {' '}
          <Link to="/creator/licences">
            {t(licence ? 'licensing.offer.enter' : 'licensing.offer.enter_birthday')}
          </Link>
        </>
      )}
    </li>
  )
}
