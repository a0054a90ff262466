import { Form } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/buttons.tsx'
import { ContactSheet } from '#app/components/contact-sheet.tsx'
import { Checklist } from '#app/components/deal/checklist.tsx'
import { useAnswerTo } from '#app/components/deal/deal-answer.ts'
import { RemarksOn } from '#app/components/deal/remarks.tsx'
import { DraftLinks } from '#app/components/deal/draft-links.tsx'
import { Words } from '#app/components/deal/words.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { FormatProvider, Name, useFormat } from '#app/components/format.tsx'
import { listedKey } from '#app/domain/content/stored-file.ts'
import { isolate } from '#app/components/isolate.ts'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { DraftVersion } from '#app/domain/collaboration/deal-view.ts'
import { markOn } from '#app/domain/review/frame-mark.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type PageProps = {
  token: string
  reviewer: string
  mayComment: boolean
  expiresAt: Date
  /** The newest draft is in review: there is something to say. */
  isOpen: boolean
  zone: string
  brandName: string
  creatorName: string
  brief: { title: string; mustSay: string[]; hashtags: string[]; mustNotSay: string[] }
  drafts: DraftVersion[]
}

/** Drafts for somebody without an account: to look at, to remark on where that is allowed, to recommend about. */
export function ReviewByLink(props: PageProps) {
  const { brief, drafts, reviewer, brandName, creatorName, expiresAt, isOpen, zone } = props
  const { t } = useTranslation()
  const { locale, dateTime } = useFormat()
  return (
    <FormatProvider locale={locale} zone={zone}>
      <PageTitle subtitle={<Name>{brief.title}</Name>}>{t('review.page.title')}</PageTitle>
      <p className="max-w-prose">
        {t('review.page.lead', {
          name: isolate(reviewer),
          brand: isolate(brandName),
          creator: isolate(creatorName),
          date: dateTime(expiresAt),
        })}
      </p>
      {drafts.map((draft, at) => (
        <Draft key={draft.id} {...props} draft={draft} isNewest={at === 0} isOpen={isOpen && at === 0} />
      ))}
    </FormatProvider>
  )
}

type DraftProps = PageProps & { draft: DraftVersion; isNewest: boolean }

function Draft({ draft, token, brief, mayComment, isNewest, isOpen }: DraftProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const fileHref = (key: string) => `/review/${token}/files/${key}`
  const title = t('dealpage.draft.title', { number: draft.version })
  const checks: Pick<DraftVersion, 'ticked' | 'checks'> = { ticked: draft.ticked, checks: [] }
  return (
    <Section title={title}>
      <ContactSheet
        label={title}
        columns={draft.files.length < 3 ? 2 : 4}
        frames={draft.files.map((file) => {
          const name = t('dealpage.draft.frame', { number: number(file.position + 1) })
          const shown = listedKey(file)
          return {
            key: file.id,
            ...(shown ? { src: fileHref(shown) } : {}),
            alt: name,
            mark: markOn(draft.marks, file.id),
            caption: name,
            href: fileHref(file.key),
          }
        })}
      />
      {isOpen && <Recommend />}
      <Section level={3} title={t('dealpage.draft.caption')}>
        <Words>{draft.caption}</Words>
        <DraftLinks links={draft.links} />
        {isNewest && <Checklist brief={brief} draft={checks} canCheck={false} />}
      </Section>
      <RemarksOn draft={draft} isOpen={isOpen && mayComment} canAct={false} fileHref={fileHref} />
    </Section>
  )
}

/** It is advice: approving is the brand's alone. */
function Recommend() {
  const { t } = useTranslation()
  return (
    <Form method="post" id="opinion" className="pt-4">
      <RefusalNotice refusal={useAnswerTo('recommend')?.refusal} />
      <p className="max-w-prose text-note text-soft">{t('review.page.advice')}</p>
      <input type="hidden" name="step" value="recommend" />
      <ButtonRow>
        <Button name="verdict" value="approve">
          {t('review.page.approve')}
        </Button>
        <Button kind="secondary" name="verdict" value="changes">
          {t('review.page.changes')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
