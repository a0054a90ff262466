import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { SelectField } from '#app/components/fields.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { Day, Name } from '#app/components/format.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { calendarAddress } from '#app/domain/campaign/calendar.ts'
import { feedDays } from '#app/domain/campaign/feeds.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'

type Loaded = {
  campaign: CampaignName
  feeds: { id: string; author: string; createdAt: Date; expiresAt: Date }[]
}

/** Addresses by which calendar programs read the campaign: opened for a time, closed at once. */
export function FeedsPage({ campaign, feeds }: Loaded) {
  const { t } = useTranslation()
  const answer = useActionData<FormAnswer & { address?: string }>()
  return (
    <>
      <CampaignHead
        campaign={campaign}
        here="calendar"
        subtitle={t('calendar.feed_lead')}
        aside={<LinkButton to={calendarAddress(campaign.id, {})}>{t('calendar.back')}</LinkButton>}
      />
      <RefusalNotice refusal={answer?.refusal} />
      {answer?.address && (
        <Notice kind="success" title={t('calendar.feed_opened')}>
          <p>
            <a href={answer.address} className="wrap-anywhere">
              <bdi dir="ltr">{answer.address}</bdi>
            </a>
          </p>
          <p className="pt-1">{t('calendar.feed_once')}</p>
        </Notice>
      )}
      <Section title={t('calendar.feed_open')}>
        <Form method="post" className="flex flex-wrap items-end gap-4">
          <SelectField
            name="days"
            label={t('calendar.feed_days')}
            defaultValue={90}
            options={feedDays.map((days) => ({
              value: String(days),
              label: t('calendar.days', { count: days }),
            }))}
          />
          <Button name="press" value="open">
            {t('calendar.feed_open')}
          </Button>
        </Form>
      </Section>
      <Section title={t('calendar.feeds')}>
        {feeds.length === 0 && <p className="text-soft">{t('calendar.no_feeds')}</p>}
        <ul>
          {feeds.map(({ id, author, createdAt, expiresAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 border-b border-rule py-2"
            >
              <span>
                <Name>{author}</Name> · <Day value={createdAt} long /> – <Day value={expiresAt} long />
              </span>
              <Form method="post">
                <input type="hidden" name="feedId" value={id} />
                <Button kind="danger" small name="press" value="revoke">
                  {t('calendar.feed_close')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
