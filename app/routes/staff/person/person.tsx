import { Name, useFormat } from '#app/components/format.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { localeNames, type Locale } from '#app/i18n/locale.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Deals, MoneyTable } from './deals.tsx'
import { AuditLines, Disputes, Notices, Sessions, Viewings } from './lines.tsx'
import { Suspension } from './suspension.tsx'
import { ViewForm } from './view-form.tsx'
import type { PersonFile } from './person-file.ts'

type PersonPageProps = PersonFile & { done: string | null; answer: FormAnswer | null }

/** Everything about a person on one page, and what may be done about them. */
export function PersonPage({ done, answer, ...file }: PersonPageProps) {
  const { t } = useTranslation()
  const { person, members, suspensions, events, money } = file
  const isSuspended = suspensions.some(({ liftedAt }) => liftedAt === null)
  return (
    <>
      <PageTitle subtitle={<bdi dir="ltr">{person.email}</bdi>}>
        <Name>{person.name}</Name>
      </PageTitle>
      {done === 'suspend' && <Notice kind="success" title={t('accountdesk.suspension.done')} />}
      {done === 'lift' && <Notice kind="success" title={t('accountdesk.suspension.lifted')} />}
      {isSuspended && <Notice kind="refusal" title={t('accountdesk.suspension.is_on')} />}
      <Columns shape="wide-start">
        <div>
          <Section title={t('accountdesk.who')}>
            <DefinitionList facts={useFacts(person)} />
          </Section>
          {members.length > 0 && (
            <Section title={t('accountdesk.members')} level={3}>
              <ul>
                {members.map(({ id, name, role }) => (
                  <li key={id} className="border-b border-rule py-2">
                    <Link to={`/staff/accounts/${id}`} className="inline-block min-h-6">
                      <Name>{name}</Name>
                    </Link>{' '}
                    <span className="text-note text-soft">{role}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Deals deals={file.deals} left={file.dealsLeft} />
          {money && <MoneyTable money={money} />}
          <Disputes disputes={file.disputes} />
        </div>
        <div>
          <Suspension file={file} answer={answer} />
          {file.mayView && (
            <ViewForm name={person.name} answer={answer?.values?.do === 'view' ? answer : null} />
          )}
          <Viewings viewings={file.viewings} />
          <Sessions sessions={file.sessions} />
          <Notices notices={file.notices} />
          {events && <AuditLines events={events} email={person.email} />}
        </div>
      </Columns>
    </>
  )
}

function useFacts({ role, locale, createdAt, brandName, handle, id }: PersonFile['person']) {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    { term: t('accountdesk.role'), detail: t(`accountdesk.roles.${role}`) },
    ...(brandName ? [{ term: t('accountdesk.brand'), detail: <Name>{brandName}</Name> }] : []),
    ...(handle
      ? [{ term: t('accountdesk.handle'), detail: <Link to={`/@${handle}`}>{`@${handle}`}</Link> }]
      : []),
    { term: t('accountdesk.language'), detail: localeNames[locale as Locale] },
    { term: t('accountdesk.since'), detail: format.dateTime(createdAt) },
    {
      term: t('accountdesk.id'),
      detail: (
        <bdi dir="ltr" className="text-note wrap-anywhere">
          {id}
        </bdi>
      ),
    },
  ]
}
