import { useTranslation } from '#app/i18n/use-translation.ts'
import { ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { useFormat } from '#app/components/format.tsx'
import { useFeeBps } from '#app/components/fee.ts'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { platforms } from '#app/domain/channel/platforms.ts'
import { ExampleDeal } from './example-deal.tsx'

/** What Athar is, shown on a half-filled sheet. */
export function Home({ now }: { now: Date }) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('publicpage.home.lead')}>{t('publicpage.home.title')}</PageTitle>
      <ButtonRow>
        <LinkButton to="/sign-up?as=brand" kind="primary">
          {t('publicpage.home.brand')}
        </LinkButton>
        <LinkButton to="/sign-up?as=creator">{t('publicpage.home.creator')}</LinkButton>
      </ButtonRow>
      <ExampleDeal now={now} />
      <Rules />
    </>
  )
}

function Rules() {
  const { t } = useTranslation()
  const { percent, list } = useFormat()
  const feeBps = useFeeBps()
  const share = percent(feeBps / 10_000, 2)
  return (
    <Section title={t('publicpage.home.rules')}>
      <DefinitionList
        facts={[
          { term: t('publicpage.home.rule.brief'), detail: t('publicpage.home.rule.brief_text') },
          {
            term: t('publicpage.home.rule.clocks'),
            detail: (
              <>
                {t('publicpage.home.rule.clocks_text')}{' '}
                <Link to="/clocks">{t('publicpage.home.rule.clocks_link')}</Link>
              </>
            ),
          },
          {
            term: t('publicpage.home.rule.fees'),
            detail: (
              <>
                {t('publicpage.home.rule.fees_text', { share })}{' '}
                <Link to="/fees">{t('publicpage.home.rule.fees_link')}</Link>
              </>
            ),
          },
          { term: t('publicpage.home.rule.sources'), detail: t('publicpage.home.rule.sources_text') },
          {
            term: t('publicpage.home.rule.platforms'),
            detail: list(platforms.map((platform) => t(`catalogue.platform.${platform}`))),
          },
        ]}
      />
    </Section>
  )
}
