import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Contest } from '../../domain/contest/contest.ts'
import { DefinitionList, type Fact } from '../definition-list.tsx'
import { Name, useFormat, When } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'

/** The rules as they were published. */
export function RulesSheet({ contest }: { contest: Contest }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { rules, handle, postUrl, closesAt, freezesAt } = contest
  const at = isolate(`@${handle}`)
  const when = (is: boolean, term: string, detail: Fact['detail']): Fact[] => (is ? [{ term, detail }] : [])
  const facts: Fact[] = [
    { term: t('contest.rule.prize'), detail: <Name>{rules.prize}</Name> },
    { term: t('contest.rule.conditions'), detail: <Lines>{rules.conditions}</Lines> },
    {
      term: t('contest.rule.where'),
      detail: postUrl ? (
        <a href={postUrl} rel="noreferrer nofollow">
          {t('contest.rule.comments', { handle: at })}
        </a>
      ) : (
        t('contest.rule.comments', { handle: at })
      ),
    },
    { term: t('contest.rule.until'), detail: <When value={closesAt} /> },
    { term: t('contest.rule.freezes'), detail: <When value={freezesAt} /> },
    {
      term: t('contest.rule.winners'),
      detail: [
        t('contest.rule.winners_count', { count: rules.winners }),
        t('contest.rule.substitutes_count', { count: rules.substitutes }),
      ].join(' · '),
    },
    { term: t('contest.rule.once'), detail: t('contest.rule.once_text') },
    ...when(rules.tags > 0, t('contest.rule.tags'), t('contest.rule.tags_count', { count: rules.tags })),
    ...when(rules.hashtag !== '', t('contest.rule.hashtag'), <Name>#{rules.hashtag}</Name>),
    ...when(rules.mustFollow, t('contest.rule.follow'), t('contest.rule.follow_text', { handle: at })),
    ...when(
      rules.countries.length > 0,
      t('contest.rule.countries'),
      format.list(rules.countries.map(format.country)),
    ),
    ...when(
      rules.minimumAge !== null,
      t('contest.rule.age'),
      t('contest.rule.age_text', { count: rules.minimumAge ?? 0 }),
    ),
    {
      term: t('contest.rule.excluded'),
      detail: t('contest.rule.excluded_text', { count: rules.excluded.length }),
    },
    { term: t('contest.rule.answer'), detail: t('contest.rule.answer_text', { count: rules.answerDays }) },
    ...when(rules.note !== '', t('contest.rule.note'), <Lines>{rules.note}</Lines>),
  ]
  return (
    <Section title={t('contest.rules')}>
      <DefinitionList facts={facts} />
    </Section>
  )
}

const Lines = ({ children }: { children: string }) => (
  <span dir="auto" className="block whitespace-pre-line">
    {children}
  </span>
)
