import { Form } from '@remix-run/react'
import { Button, buttonClass, ButtonRow } from '#app/components/buttons.tsx'
import { useAnswerTo } from '#app/components/deal/deal-answer.ts'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { SelectField, TextArea } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { Platform } from '#app/domain/channel/platforms.ts'
import { channelCheckForm, type ChannelProof, proofRefusals } from '#app/domain/channel/proof.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type Asked = ChannelProof & {
  platform: Platform
  handle: string
  url: string
  creatorName: string
  creatorHandle: string
  /** Whose the channel is already; null for one of a list. */
  ownerName: string | null
  dueAt: Date
}

/** The channels whose codes staff has to look for, the nearest promise first. */
export function ChannelChecks({ proofs }: { proofs: Asked[] }) {
  const { t } = useTranslation()
  const answer = useAnswerTo('check-channel')
  const isGone = !proofs.some(({ id }) => id === answer?.values?.proofId)
  return (
    <>
      <PageTitle subtitle={t('channelproof.staff.lead')}>{t('channelproof.staff.title')}</PageTitle>
      {isGone && <RefusalNotice refusal={answer?.refusal} />}
      {proofs.length === 0 && <EmptyState>{t('channelproof.staff.none')}</EmptyState>}
      {proofs.map((proof) => (
        <Waiting key={proof.id} proof={proof} />
      ))}
    </>
  )
}

function Waiting({ proof }: { proof: Asked }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { id, code, platform, handle, url, creatorName, creatorHandle, ownerName, dueAt } = proof
  const answer = useAnswerTo('check-channel', { proofId: id })
  const labels = { reason: t('channelproof.staff.reason'), note: t('channelproof.staff.note') }
  const form = useZodForm(channelCheckForm, { proofId: id }, { answer, labels, prefix: id })
  return (
    <Section
      title={
        <>
          {t(`catalogue.platform.${platform}`)} <Name>{handle}</Name>
        </>
      }
      note={t('deskqueue.until', { when: dateTime(dueAt) })}
    >
      <DefinitionList
        facts={[
          {
            key: 'creator',
            term: t('channelproof.staff.who'),
            detail: (
              <Link to={`/@${creatorHandle}`}>
                <Name>{creatorName}</Name>
              </Link>
            ),
          },
          {
            key: 'code',
            term: t('channelproof.staff.code'),
            detail: (
              <code dir="ltr" className="select-all">
                {code}
              </code>
            ),
          },
          {
            key: 'page',
            term: t('channelproof.staff.where'),
            detail: (
              <a href={url} dir="ltr" target="_blank" rel="noreferrer" className="break-all">
                {url}
              </a>
            ),
          },
          {
            key: 'owner',
            term: t('channelproof.staff.owner'),
            detail: ownerName ? <Name>{ownerName}</Name> : t('channelproof.staff.nobody'),
          },
        ]}
      />
      <Form method="post" className="pt-4">
        <input type="hidden" name="proofId" value={id} />
        <input type="hidden" name="verdict" value="proven" />
        <Button name="step" value="check-channel" busy={form.isBusy}>
          {t('channelproof.staff.prove')} <span className="sr-only">{handle}</span>
        </Button>
      </Form>
      <details open={answer !== undefined} className="pt-4">
        <summary className={buttonClass('secondary', true)}>{t('channelproof.staff.not_there')}</summary>
        <Form {...form.props} className="grid max-w-form gap-4 pt-4">
          <FormHead form={form} />
          <input type="hidden" name="proofId" value={id} />
          <input type="hidden" name="verdict" value="refused" />
          <SelectField
            {...form.field('reason')}
            label={labels.reason}
            empty={t('channelproof.staff.choose')}
            options={proofRefusals.map((reason) => ({
              value: reason,
              label: t(`channelproof.reason.${reason}`),
            }))}
          />
          <TextArea {...form.field('note')} required={false} label={labels.note} maxLength={500} />
          <ButtonRow>
            <Button kind="danger" name="step" value="check-channel" busy={form.isBusy}>
              {t('channelproof.staff.refuse')} <span className="sr-only">{handle}</span>
            </Button>
          </ButtonRow>
        </Form>
      </details>
    </Section>
  )
}
