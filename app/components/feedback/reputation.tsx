import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Feedback, leastForAverage, type Reputation } from '../../domain/feedback/feedback.ts'
import { DataTable } from '../data-table.tsx'
import { Figure, useFormat } from '../format.tsx'
import { Columns, Section } from '../section.tsx'
import { Opinion } from './opinion.tsx'
import { Stars } from './stars.tsx'

export type PartyFeedback = { reputation: Reputation; newest: Feedback[] }

/** What the other sides of finished deals say of a brand or a creator: counts, then their words. */
export function FeedbackOf({ feedback, id }: { feedback: PartyFeedback; id?: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { reputation, newest } = feedback
  const { count, average } = reputation
  return (
    <Section
      {...(id === undefined ? {} : { id })}
      title={t('feedback.title')}
      note={
        count > 0 ? t('feedback.from_deals', { count, replace: { count: format.number(count) } }) : undefined
      }
    >
      {count === 0 ? (
        <p className="text-soft">{t('feedback.none')}</p>
      ) : (
        <Columns shape="wide-start">
          <div className="min-w-0">
            {newest.map((one) => (
              <Opinion key={one.id} feedback={one} />
            ))}
          </div>
          <div className="min-w-0 pt-3.5">
            {average === null ? (
              <p className="text-soft">{t('feedback.too_few', { count: leastForAverage })}</p>
            ) : (
              <p>
                {t('feedback.average')} <Stars value={average} />
              </p>
            )}
            <Answers reputation={reputation} />
          </div>
        </Columns>
      )}
    </Section>
  )
}

function Answers({ reputation: { answers } }: { reputation: Reputation }) {
  const { t } = useTranslation()
  const count = (value: number) => <Figure value={value} />
  return (
    <div className="pt-3">
      <DataTable
        dense
        caption={t('feedback.answers')}
        rows={answers}
        rowKey={({ question }) => question}
        columns={[
          {
            key: 'question',
            head: t('feedback.asked'),
            names: true,
            render: ({ question }) => t(`feedback.question.${question}`),
          },
          { key: 'yes', head: t('feedback.answer.yes'), figure: true, render: ({ yes }) => count(yes) },
          {
            key: 'reserved',
            head: t('feedback.answer.reserved'),
            figure: true,
            render: ({ reserved }) => count(reserved),
          },
          { key: 'no', head: t('feedback.answer.no'), figure: true, render: ({ no }) => count(no) },
        ]}
      />
    </div>
  )
}
