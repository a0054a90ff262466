import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { useAnswerTo } from '#app/components/deal/deal-answer.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { domainForm } from '#app/domain/outcome/link-domain.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { OwnDomain, type ShownDomain } from './own-domain.tsx'

const steps = ['claim-domain', 'check-domain', 'hand-out', 'end-domain'] as const

export type DomainsPageProps = {
  domains: ShownDomain[]
  /** Whether this installation looks at name servers. */
  isOffered: boolean
  /** Hosts that are Athar's own. */
  ours: string[]
  /** The name to which domains have to lead. */
  target: string
  done: string | null
}

/** Domains of the brand's own for its links: what to set for them, where they stand, and which one is handed out. */
export function DomainsPage({ domains, isOffered, ours, target, done }: DomainsPageProps) {
  const { t } = useTranslation()
  const refusals = [useAnswerTo('check-domain'), useAnswerTo('hand-out'), useAnswerTo('end-domain')]
  const step = steps.find((one) => one === done)
  return (
    <>
      <PageTitle
        subtitle={
          <>
            {t('domains.lead')} <Link to="/brand/link-hosts">{t('links.hosts.title')}</Link>
          </>
        }
      >
        {t('domains.title')}
      </PageTitle>
      {step && <Notice kind="success" title={t(`domains.done.${step}`)} />}
      <RefusalNotice refusal={refusals.find((answer) => answer?.refusal)?.refusal} />
      {domains.length === 0 ? (
        <Section title={t('domains.yours')}>
          <EmptyState>{t('domains.none')}</EmptyState>
        </Section>
      ) : (
        domains.map((domain) => <OwnDomain key={domain.id} domain={domain} target={target} />)
      )}
      {domains.some(({ handedOut }) => handedOut) && (
        <Form method="post" className="pt-6">
          <input type="hidden" name="id" value="" />
          <Button kind="secondary" name="step" value="hand-out">
            {t('domains.use_ours')}
          </Button>
        </Form>
      )}
      {isOffered ? (
        <Claim key={domains.length} ours={ours} />
      ) : (
        <Notice title={t('domains.off')}>{t('domains.off_hint')}</Notice>
      )}
    </>
  )
}

function Claim({ ours }: { ours: string[] }) {
  const { t } = useTranslation()
  const labels = { host: t('domains.host') }
  const form = useZodForm(domainForm(ours), {}, { answer: useAnswerTo('claim-domain'), labels })
  return (
    <Section title={t('domains.add')}>
      <Form {...form.props} className="grid max-w-form gap-5">
        <FormHead form={form} />
        <TextField
          {...form.field('host')}
          label={labels.host}
          hint={t('domains.host_hint')}
          prefix="https://"
          maxLength={300}
        />
        <div>
          <Button name="step" value="claim-domain" busy={form.isBusy}>
            {t('domains.claim')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
