import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { Checkbox } from '#app/components/choice-fields.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { useAnswerTo } from '#app/components/deal/deal-answer.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { Day } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Host } from '#app/components/outcome/link-address.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { type ApprovedHost, approveHostForm } from '#app/domain/outcome/link-host.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

/** `written` is the host in letters of its own language. */
type Approved = ApprovedHost & { approvedAt: Date | string; written: string }

/** Where links of the brand may lead. */
export function HostsPage({ hosts, done }: { hosts: Approved[]; done: string | null }) {
  const { t } = useTranslation()
  const removal = useAnswerTo('remove-host')
  return (
    <>
      <PageTitle
        subtitle={
          <>
            {t('links.hosts.lead')} <Link to="/brand/link-domains">{t('domains.open')}</Link>
          </>
        }
      >
        {t('links.hosts.title')}
      </PageTitle>
      {(done === 'approve-host' || done === 'remove-host') && (
        <Notice kind="success" title={t(`links.hosts.done.${done}`)} />
      )}
      <RefusalNotice refusal={removal?.refusal} />
      <Section title={t('links.hosts.approved')}>
        {hosts.length === 0 ? <EmptyState>{t('links.hosts.none')}</EmptyState> : <Hosts hosts={hosts} />}
      </Section>
      <Approve key={hosts.length} />
    </>
  )
}

function Hosts({ hosts }: { hosts: Approved[] }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('links.hosts.approved')}
      rows={hosts}
      rowKey={({ host }) => host}
      phone="stack"
      columns={[
        {
          key: 'host',
          head: t('links.hosts.host'),
          names: true,
          render: ({ host, written }) => <Host host={host} written={written} />,
        },
        {
          key: 'below',
          head: t('links.hosts.covers'),
          render: ({ coversBelow }) => t(coversBelow ? 'links.hosts.below' : 'links.hosts.alone'),
        },
        { key: 'at', head: t('links.hosts.since'), render: ({ approvedAt }) => <Day value={approvedAt} /> },
        {
          key: 'remove',
          head: t('links.hosts.change'),
          render: ({ host }) => (
            <Form method="post">
              <input type="hidden" name="host" value={host} />
              <Button kind="danger" small name="step" value="remove-host">
                {t('links.hosts.remove')}
                <span className="sr-only"> {host}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  )
}

function Approve() {
  const { t } = useTranslation()
  const form = useZodForm(
    approveHostForm,
    {},
    { answer: useAnswerTo('approve-host'), labels: { host: t('links.hosts.host') } },
  )
  return (
    <Section title={t('links.hosts.add')}>
      <Form {...form.props} className="grid max-w-form gap-5">
        <FormHead form={form} />
        <TextField
          {...form.field('host')}
          label={t('links.hosts.host')}
          hint={t('links.hosts.host_hint')}
          prefix="https://"
          maxLength={300}
        />
        <Checkbox
          {...form.check('coversBelow')}
          label={t('links.hosts.covers_below')}
          hint={t('links.hosts.covers_below_hint')}
        />
        <div>
          <Button name="step" value="approve-host" busy={form.isBusy}>
            {t('links.hosts.approve')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
