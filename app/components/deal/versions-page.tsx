import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView, DraftFile, DraftVersion } from '../../domain/collaboration/deal-view.ts'
import { listedKey } from '../../domain/content/stored-file.ts'
import { picturePath } from '../../domain/content/picture.ts'
import { markOn } from '../../domain/review/frame-mark.ts'
import { type CaptionPart, filePairs, settledBetween } from '../../domain/review/versions.ts'
import { Button } from '../buttons.tsx'
import { FramePencil } from '../contact-sheet.tsx'
import { SelectField } from '../fields.tsx'
import { FormatProvider, Name, useFormat, When } from '../format.tsx'
import { Link } from '../link.tsx'
import { PageTitle } from '../page-title.tsx'
import { Columns, Section } from '../section.tsx'
import { RemarkThreads } from './remark-thread.tsx'
import { Words } from './words.tsx'

type PageProps = { deal: DealView; left: DraftVersion; right: DraftVersion; caption: CaptionPart[] }

/** Two versions of a draft: pictures by their place, the caption with what changed, what was settled in between. */
export function VersionsPage({ deal, left, right, caption }: PageProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (
    <FormatProvider locale={locale} zone={deal.terms.zone}>
      <p className="pt-5">
        <Link to={`/${deal.reader}/collaborations/${deal.id}`}>{t('dealpage.agreement.back')}</Link>
      </p>
      <PageTitle subtitle={<Name>{deal.brief.title}</Name>}>{t('review.versions.title')}</PageTitle>
      <Choice drafts={deal.drafts} left={left} right={right} />
      <Section title={t('footage.files')}>
        {filePairs(left.files, right.files).map((pair) => (
          <div key={pair.position} className="grid gap-x-4 gap-y-2 pb-5 sm:grid-cols-2">
            <Side draft={left} file={pair.left} />
            <Side draft={right} file={pair.right} />
          </div>
        ))}
      </Section>
      <Section title={t('dealpage.draft.caption')}>
        <Caption parts={caption} />
      </Section>
      <Settled deal={deal} left={left} right={right} />
      <Columns shape="even">
        {[left, right].map((draft, at) => (
          <Section
            key={at === 0 ? 'left' : 'right'}
            title={t('review.versions.remarks', { number: draft.version })}
          >
            {draft.comments.length === 0 ? (
              <p className="text-note text-soft">{t('review.versions.no_remarks')}</p>
            ) : (
              <RemarkThreads draft={draft} remarks={draft.comments} canAct={false} />
            )}
          </Section>
        ))}
      </Columns>
    </FormatProvider>
  )
}

function Choice({ drafts, left, right }: Pick<PageProps, 'left' | 'right'> & Pick<DealView, 'drafts'>) {
  const { t } = useTranslation()
  const options = drafts.map(({ version }) => ({
    value: String(version),
    label: t('dealpage.draft.title', { number: version }),
  }))
  return (
    <Form method="get" className="flex flex-wrap items-end gap-4 pt-4">
      <SelectField
        name="left"
        label={t('review.versions.left')}
        options={options}
        defaultValue={String(left.version)}
      />
      <SelectField
        name="right"
        label={t('review.versions.right')}
        options={options}
        defaultValue={String(right.version)}
      />
      <Button kind="secondary">{t('review.versions.show')}</Button>
    </Form>
  )
}

function Side({ draft, file }: { draft: DraftVersion; file: DraftFile | null }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const title = t('dealpage.draft.title', { number: draft.version })
  if (!file)
    return <p className="self-center text-note text-soft">{t('review.versions.absent', { title })}</p>
  const name = `${title}, ${t('dealpage.draft.frame', { number: number(file.position + 1) })}`
  const mark = markOn(draft.marks, file.id)
  const shown = file.kind === 'video' ? listedKey(file) : file.key
  return (
    <figure className="on-sheet min-w-0 bg-sheet p-3.5 text-on-sheet">
      <a href={picturePath(file.key)} className="empty-frame relative block overflow-hidden">
        {shown && (
          <img
            src={picturePath(shown)}
            alt={name}
            width={file.width}
            height={file.height}
            loading="lazy"
            className="block h-auto w-full"
          />
        )}
        <FramePencil mark={mark} />
      </a>
      <figcaption className="pt-1.5 text-fine">
        {name}
        <span className="sr-only">: {t(`shell.frame.${mark}`)}</span>
      </figcaption>
    </figure>
  )
}

/** What came is underlined, what went is struck out, and both are said to those who cannot see it. */
function Caption({ parts }: { parts: readonly CaptionPart[] }) {
  const { t } = useTranslation()
  if (parts.every(({ kind }) => kind === 'same'))
    return (
      <>
        <p className="pb-2 text-note text-soft">{t('review.versions.same_caption')}</p>
        <Words>{parts.map(({ text }) => text).join('')}</Words>
      </>
    )
  return (
    <p className="max-w-prose whitespace-pre-line" dir="auto">
      {parts.map(({ text, kind }, at) => {
        if (kind === 'same') return text
        const Tag = kind === 'added' ? 'ins' : 'del'
        return (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never move
          <Tag
            key={at}
            className={kind === 'added' ? 'bg-wash font-semibold underline' : 'text-soft line-through'}
          >
            <bdi className="sr-only"> {t(`review.versions.${kind}`)}: </bdi>
            {text}
          </Tag>
        )
      })}
    </p>
  )
}

function Settled({ deal, left, right }: Pick<PageProps, 'deal' | 'left' | 'right'>) {
  const { t } = useTranslation()
  const settled = settledBetween(deal.drafts, left, right)
  return (
    <Section
      title={t('review.versions.settled')}
      note={t('review.versions.count', { count: settled.length })}
    >
      {settled.length === 0 ? (
        <p className="text-note text-soft">{t('review.versions.none_settled')}</p>
      ) : (
        <ul>
          {settled.map((remark) => (
            <li key={remark.id} className="border-b border-rule py-2">
              <Words>{remark.body}</Words>
              <p className="text-fine text-soft">
                {t('dealpage.draft.title', { number: remark.version })} · {t('review.remark.resolved')}{' '}
                <Name>{remark.resolved!.author}</Name> · <When value={remark.resolved!.at} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
