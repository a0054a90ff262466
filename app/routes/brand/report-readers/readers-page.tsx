import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { LinkButton } from '#app/components/buttons.tsx'
import { OutcomeRooms } from '#app/components/outcome/outcome-rooms.tsx'
import { Section } from '#app/components/section.tsx'
import type { MailSchedule } from '#app/domain/outcome/report-mailing.ts'
import { confirmDays, mostReaders } from '#app/domain/outcome/report-reader.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { AskReader } from './ask-reader.tsx'
import { type ListedReader, ReaderList } from './reader-list.tsx'

type Loaded = {
  campaign: CampaignName
  mailings: (MailSchedule & { id: string })[]
  readers: ListedReader[]
}

/** Who outside the workspace gets a campaign's report by e-mail. */
export function ReadersPage({ campaign, mailings, readers }: Loaded) {
  const { t } = useTranslation()
  const letters = `/brand/campaigns/${campaign.id}/letters`
  return (
    <>
      <CampaignHead campaign={campaign} here="outcome" />
      <OutcomeRooms id={campaign.id} here="letters" />
      <p className="max-w-prose pt-4 text-soft">
        {t('reportreader.lead', { count: confirmDays })} {t('reportreader.most', { count: mostReaders })}
      </p>
      <Section title={t('reportreader.title')}>
        {readers.length === 0 ? (
          <p className="text-soft">{t('reportreader.none')}</p>
        ) : (
          <ReaderList readers={readers} />
        )}
      </Section>
      <Section title={t('reportreader.add')}>
        {mailings.length === 0 ? (
          <>
            <p className="pb-3">{t('reportreader.no_schedule')}</p>
            <LinkButton to={letters}>{t('reportreader.schedule')}</LinkButton>
          </>
        ) : (
          <AskReader key={readers.length} mailings={mailings} />
        )}
      </Section>
    </>
  )
}
