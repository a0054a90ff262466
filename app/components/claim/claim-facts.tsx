import { useTranslation } from '#app/i18n/use-translation.ts'
import { isClaimRunning } from '../../domain/publication/claims.ts'
import { missingDays, missingShare } from '../../domain/publication/missing-share.ts'
import type { Claim, ClaimStepTaken } from '../../domain/publication/post-watch.ts'
import { DefinitionList } from '../definition-list.tsx'
import { EventLine } from '../event-line.tsx'
import { Name, useFormat, When } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Status } from '../marks.tsx'

/** Where a claim stands, since when the post is away, and the share that follows by the published rule. */
export function ClaimFacts({ claim }: { claim: Claim }) {
  const { t } = useTranslation()
  const { money, number } = useFormat()
  const { status, missingFrom, restoredAt, price } = claim
  const { agreed, missing } = missingDays(claim)
  const share = claim.amount ?? missingShare(price, claim)
  const shape = isClaimRunning(status) ? 'waiting' : status === 'upheld' ? 'disputed' : 'ended'
  return (
    <DefinitionList
      facts={[
        {
          key: 'status',
          term: t(`postwatch.claim.kind.${claim.kind}`),
          detail: <Status shape={shape}>{t(`postwatch.claim.status.${status}`)}</Status>,
        },
        { key: 'from', term: t('postwatch.claim.away_since'), detail: <When value={missingFrom} /> },
        ...(restoredAt
          ? [{ key: 'back', term: t('postwatch.claim.back_since'), detail: <When value={restoredAt} /> }]
          : []),
        {
          key: 'share',
          term: t('postwatch.claim.share'),
          detail: (
            <>
              {t('postwatch.claim.share_detail', {
                missing: number(missing),
                agreed: number(agreed),
                amount: isolate(money(share)),
              })}
              <span className="block text-note text-soft">{t('postwatch.claim.rule')}</span>
            </>
          ),
        },
      ]}
    />
  )
}

/** What was said in a claim, in its order. */
export function ClaimHistory({ steps }: { steps: ClaimStepTaken[] }) {
  const { t } = useTranslation()
  return (
    <ol className="pt-3">
      {steps.map(({ id, step, role, author, note, takenAt }) => (
        <EventLine
          key={id}
          what={t(`postwatch.claim.step.${step}`)}
          by={
            author ? (
              <Name>{author}</Name>
            ) : role === 'system' ? (
              t('postwatch.claim.guard')
            ) : (
              t(`deal.role.${role}`)
            )
          }
          at={takenAt}
          note={note}
        />
      ))}
    </ol>
  )
}
