import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { RadioGroup } from '#app/components/choice-fields.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { useAnswerTo } from '#app/components/deal/deal-answer.ts'
import { SelectField, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Name, useFormat, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { wordForm } from '#app/domain/moderation/forms.ts'
import type { ListedWord } from '#app/domain/moderation/words.ts'

type Change = {
  id: number
  language: string
  word: string
  effect: string
  changedAt: Date
  by: string
}
type ListedWordsProps = { words: ListedWord[]; changes: Change[]; isDone: boolean }

const languages = ['en', 'ar', 'ru'] as const
/** A list of so many words stands open; a longer one is folded. */
const mostOpen = 12

/** The word lists of three languages, with who changed what. */
export function ListedWords({ words, changes, isDone }: ListedWordsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <PageTitle
        subtitle={t('moderation.words.lead')}
        aside={<Link to="/staff/moderation">{t('moderation.staff.title')}</Link>}
      >
        {t('moderation.words.title')}
      </PageTitle>
      {isDone && <Notice kind="success" title={t('moderation.words.done')} />}
      <Columns shape="wide-start">
        <div className="min-w-0">
          {words.length === 0 && <p className="pt-8.5 text-soft">{t('moderation.words.none')}</p>}
          {languages
            .map((language) => ({ language, listed: words.filter((word) => word.language === language) }))
            .filter(({ listed }) => listed.length > 0)
            .map(({ language, listed }) => (
              <Section key={language} title={format.language(language)} note={format.number(listed.length)}>
                <details open={listed.length <= mostOpen}>
                  <summary className="min-h-6 cursor-pointer text-note">
                    {t('moderation.words.show', { language: format.language(language) })}
                  </summary>
                  <ul className="gap-x-10 pt-2 lg:columns-2">
                    {listed.map((word) => (
                      <Listed key={word.word} word={word} />
                    ))}
                  </ul>
                </details>
              </Section>
            ))}
        </div>
        <AddWord key={changes[0]?.id ?? 0} />
      </Columns>
      {changes.length > 0 && (
        <Section title={t('moderation.words.history')}>
          <DataTable
            dense
            phone="stack"
            caption={t('moderation.words.history')}
            rows={changes}
            rowKey={({ id }) => String(id)}
            columns={[
              {
                key: 'word',
                head: t('moderation.words.word'),
                names: true,
                render: ({ word }) => <Name>{word}</Name>,
              },
              {
                key: 'language',
                head: t('moderation.words.language'),
                render: ({ language }) => format.language(language),
              },
              {
                key: 'effect',
                head: t('moderation.words.effect'),
                render: ({ effect }) => t(`moderation.words.effects.${effect as 'none'}`),
              },
              {
                key: 'by',
                head: t('moderation.words.by'),
                render: ({ by }) => <Name>{by}</Name>,
              },
              {
                key: 'when',
                head: t('moderation.words.when'),
                render: ({ changedAt }) => <When value={changedAt} />,
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}

function Listed({ word: { language, word, effect } }: { word: ListedWord }) {
  const { t } = useTranslation()
  return (
    <li className="flex break-inside-avoid flex-wrap items-baseline gap-x-4 border-b border-rule py-1.5">
      <Name className="font-semibold">{word}</Name>
      <span className="min-w-0 flex-1 text-note text-soft">{t(`moderation.words.effects.${effect}`)}</span>
      <Form method="post">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="word" value={word} />
        <Button
          small
          kind="quiet"
          name="step"
          value="remove"
          aria-label={t('moderation.words.remove_word', { word: isolate(word) })}
        >
          {t('moderation.words.remove')}
        </Button>
      </Form>
    </li>
  )
}

function AddWord() {
  const { t } = useTranslation()
  const format = useFormat()
  const form = useZodForm(
    wordForm,
    { effect: 'flag' },
    {
      answer: useAnswerTo('add'),
      labels: { language: t('moderation.words.language'), word: t('moderation.words.word') },
    },
  )
  return (
    <Section title={t('moderation.words.add')}>
      <Form {...form.props} className="grid gap-4">
        <FormHead form={form} />
        <SelectField
          {...form.field('language')}
          label={t('moderation.words.language')}
          empty
          options={languages.map((value) => ({ value, label: format.language(value) }))}
        />
        <TextField {...form.field('word')} maxLength={60} label={t('moderation.words.word')} />
        <RadioGroup
          {...form.field('effect')}
          label={t('moderation.words.effect')}
          options={(['flag', 'hold'] as const).map((value) => ({
            value,
            label: t(`moderation.words.effects.${value}`),
          }))}
        />
        <div>
          <Button name="step" value="add" busy={form.isBusy}>
            {t('moderation.words.add')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
