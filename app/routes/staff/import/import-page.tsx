import { Form, useActionData, useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { Figure, Name, useFormat, When } from '#app/components/format.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { Mapping } from '#app/domain/channel/import-fields.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { Counts, type RefusedReasons } from './counts.tsx'
import { ImportStatus, type StatusOfImport } from './import-status.tsx'
import { MappingForm } from './mapping-form.tsx'

export type ChannelList = {
  id: string
  fileName: string
  columns: string[]
  mapping: Mapping | null
  status: StatusOfImport
  isDryRun: boolean
  rowCount: number
  rowsSeen: number
  imported: number
  merged: number
  unchanged: number
  refused: number
  createdAt: Date
  finishedAt: Date | null
}

type ImportPageProps = { list: ChannelList; first: string[][]; reasons: RefusedReasons }

/** A channel list on its way in: which column is which, what a check found, how far it is, what became of the rows. */
export function ImportPage({ list, first, reasons }: ImportPageProps) {
  const { t } = useTranslation()
  const refusal = useActionData<FormAnswer>()?.refusal
  const { status, isDryRun } = list
  const isOpen = status === 'uploaded' || status === 'checked' || (status === 'failed' && isDryRun)
  return (
    <>
      <PageTitle subtitle={<Subtitle list={list} />}>
        <Name>{list.fileName}</Name>
      </PageTitle>
      <RefusalNotice refusal={refusal} />
      {status === 'running' && <Progress list={list} />}
      {status === 'failed' && <Failure isDryRun={isDryRun} />}
      {status === 'done' && (
        <Notice kind="success" title={t('imports.done.title')}>
          {list.finishedAt && <When value={list.finishedAt} />}
        </Notice>
      )}
      {(status === 'checked' || status === 'done') && <Counts list={list} reasons={reasons} />}
      {status === 'checked' && <Run list={list} />}
      {isOpen && <MappingForm key={status} list={list} first={first} />}
    </>
  )
}

function Subtitle({ list }: { list: ChannelList }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <ImportStatus {...list} /> ·{' '}
      {t('imports.page.rows', { count: list.rowCount, shown: format.number(list.rowCount) })} ·{' '}
      <When value={list.createdAt} />
    </>
  )
}

function Run({ list }: { list: ChannelList }) {
  const { t } = useTranslation()
  const format = useFormat()
  const isBusy = useNavigation().state !== 'idle'
  const count = list.imported + list.merged
  return (
    <Form method="post">
      <ButtonRow>
        <Button name="do" value="run" busy={isBusy}>
          {t('imports.run.send', { count, shown: format.number(count) })}
        </Button>
        <span className="text-note text-soft">{t('imports.run.hint')}</span>
      </ButtonRow>
    </Form>
  )
}

function Failure({ isDryRun }: { isDryRun: boolean }) {
  const { t } = useTranslation()
  return (
    <Notice kind="refusal" title={t('imports.failed.title')}>
      {isDryRun ? (
        t('imports.failed.check_again')
      ) : (
        <Form method="post">
          <p>{t('imports.failed.explained')}</p>
          <ButtonRow>
            <Button name="do" value="run">
              {t('imports.failed.go_on')}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Notice>
  )
}

const refreshMs = 1_500

/** How far it is. The page looks again by itself; without scripts the browser loads it anew. */
function Progress({ list }: { list: ChannelList }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (state !== 'idle') return undefined
    const timer = setTimeout(revalidate, refreshMs)
    return () => clearTimeout(timer)
  }, [revalidate, state])
  const told = t('imports.progress.told', {
    seen: format.number(list.rowsSeen),
    all: format.number(list.rowCount),
  })
  return (
    <Section title={t(list.isDryRun ? 'imports.progress.checking' : 'imports.progress.importing')}>
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <p id="import-progress" role="status">
        {told}
      </p>
      <progress
        aria-labelledby="import-progress"
        className="mt-2 h-2 w-full max-w-form accent-ink"
        max={list.rowCount}
        value={list.rowsSeen}
      />
      <ButtonRow>
        <LinkButton kind="quiet" small to={`/staff/imports/${list.id}`}>
          {t('imports.progress.look_again')}
        </LinkButton>
      </ButtonRow>
      <p className="text-note text-soft">
        <Figure value={list.refused} /> {t('imports.count.refused')}
      </p>
    </Section>
  )
}
