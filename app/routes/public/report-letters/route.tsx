import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { stopReportLetters } from '#app/commands/schedule-report.ts'
import { Button } from '#app/components/buttons.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { notFound, orErrorPage } from '#app/http/refusal.ts'
import { secretHeaders } from '#app/http/secret-address.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { db } from '#db/db.server.ts'
import { findRecipient } from '#db/queries/report-mailings.ts'

export const handle = { isStill: true }
export const meta: MetaFunction = () => [{ name: 'robots', content: 'noindex, nofollow' }]
export const headers = () => secretHeaders

/** Where a letter's own link ends the letters of whoever has it, without a sign-in. Looking alone ends nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await findRecipient(db, params.key ?? '')
  if (!found) throw notFound()
  const hasSaidYes = new URL(request.url).searchParams.get('said') === 'yes'
  const page = { campaignName: found.campaignName, hasStopped: found.endedAt !== null, hasSaidYes }
  return data(page, { headers: secretHeaders })
}

export async function action({ params }: ActionFunctionArgs) {
  await orErrorPage(stopReportLetters(db, params.key ?? '', now()))
  return data({ refusal: null }, { headers: secretHeaders })
}

export default function StopLetters() {
  const { t } = useTranslation()
  const { campaignName, hasStopped, hasSaidYes } = useLoaderData<typeof loader>()
  if (hasStopped)
    return (
      <>
        <PageTitle>{t('reportmail.stop.done')}</PageTitle>
        <Notice kind="success" title={t('reportmail.stop.done')}>
          {t('reportmail.stop.done_text')}
        </Notice>
      </>
    )
  return (
    <>
      <PageTitle>{t(hasSaidYes ? 'reportreader.confirm.done' : 'reportmail.stop.title')}</PageTitle>
      {hasSaidYes && (
        <Notice kind="success" title={t('reportreader.confirm.done')}>
          {t('reportreader.confirm.done_text')}
        </Notice>
      )}
      <p className="max-w-prose pb-4">{t('reportmail.stop.text', { campaign: isolate(campaignName) })}</p>
      <Form method="post">
        <Button>{t('reportmail.stop.send')}</Button>
      </Form>
    </>
  )
}
