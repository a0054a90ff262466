import { Form, useActionData } from '@remix-run/react'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { Checkbox } from '#app/components/choice-fields.tsx'
import { SelectField, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Notice } from '#app/components/notice.tsx'
import { OutcomeRooms } from '#app/components/outcome/outcome-rooms.tsx'
import { Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { shareDays, shareForm } from '#app/domain/outcome/report-share.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { type ListedShare, ShareList } from './share-list.tsx'

type Loaded = { campaign: CampaignName; shares: ListedShare[] }
type Answer = FormAnswer & { address?: string }

/** How a campaign's report leaves the house: by a link that ends, as a file, on paper. */
export function SharingPage({ campaign, shares }: Loaded) {
  const { t } = useTranslation()
  const answer = useActionData<Answer>()
  return (
    <>
      <CampaignHead campaign={campaign} here="outcome" />
      <OutcomeRooms id={campaign.id} here="sharing" />
      {answer?.address && (
        <Notice kind="success" title={t('sharing.opened')}>
          <p>
            <a href={answer.address} className="wrap-anywhere">
              <bdi dir="ltr">{answer.address}</bdi>
            </a>
          </p>
          <p className="pt-1">{t('sharing.once')}</p>
        </Notice>
      )}
      <Section title={t('sharing.links')}>
        <p className="max-w-prose pb-4 text-soft">{t('sharing.lead')}</p>
        <NewShare key={answer?.address ?? ''} />
        <div className="pt-6">
          {shares.length === 0 ? (
            <p className="text-soft">{t('sharing.none')}</p>
          ) : (
            <ShareList shares={shares} />
          )}
        </div>
      </Section>
      <Files campaignId={campaign.id} />
    </>
  )
}

function NewShare() {
  const { t } = useTranslation()
  const form = useZodForm(
    shareForm,
    { days: shareDays[1] },
    { labels: { label: t('sharing.label'), days: t('sharing.days') } },
  )
  return (
    <Form {...form.props} className="grid max-w-prose gap-4">
      <FormHead form={form} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          label={t('sharing.label')}
          hint={t('sharing.label_hint')}
          maxLength={80}
          {...form.field('label')}
        />
        <SelectField
          label={t('sharing.days')}
          options={shareDays.map((days) => ({
            value: String(days),
            label: t('calendar.days', { count: days }),
          }))}
          {...form.field('days')}
        />
      </div>
      <Checkbox
        label={t('sharing.shows_money')}
        hint={t('sharing.shows_money_hint')}
        {...form.check('showsMoney')}
      />
      <div>
        <Button name="press" value="open" busy={form.isBusy}>
          {t('sharing.open')}
        </Button>
      </div>
    </Form>
  )
}

function Files({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const file = `/brand/campaigns/${campaignId}/report.pdf?language=${locale}`
  return (
    <Section title={t('sharing.files')}>
      <p className="max-w-prose pb-3 text-soft">{t('sharing.files_lead')}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton to={file} reload>
          {t('sharing.file')}
        </LinkButton>
        <LinkButton to={`${file}&money=hide`} reload>
          {t('sharing.file_plain')}
        </LinkButton>
      </div>
      <p className="max-w-prose pt-4 text-note text-soft">{t('sharing.print')}</p>
    </Section>
  )
}
