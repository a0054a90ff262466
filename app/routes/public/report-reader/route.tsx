import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { confirmReportReader } from '#app/commands/ask-report-reader.ts'
import { Button } from '#app/components/buttons.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { orErrorPage } from '#app/http/refusal.ts'
import { countShared } from '#app/http/rate.ts'
import { bySecret, secretHeaders } from '#app/http/secret-address.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { db } from '#db/db.server.ts'
import { findAskedReader } from '#db/queries/report-readers.ts'
import { secretHash } from '#db/secret-hash.ts'

export const handle = { isStill: true }
export const meta: MetaFunction = () => [{ name: 'robots', content: 'noindex, nofollow' }]
export const headers = () => secretHeaders

/** Where somebody without an account says whether they want a report by e-mail. Looking alone says nothing. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { brandName, campaignName, period, key } = await bySecret(
    params.token,
    countShared(context.address),
    (hash) => findAskedReader(db, hash, now()),
  )
  return data({ brandName, campaignName, period, key }, { headers: secretHeaders })
}

export async function action({ params }: ActionFunctionArgs) {
  const key = await orErrorPage(confirmReportReader(db, secretHash(params.token ?? ''), now()))
  return redirect(`/report-letters/${key}?said=yes`)
}

export default function ConfirmReader() {
  const { t } = useTranslation()
  const { brandName, campaignName, period, key } = useLoaderData<typeof loader>()
  const named = { brand: isolate(brandName), campaign: isolate(campaignName) }
  return (
    <>
      <PageTitle>{t('reportreader.confirm.title')}</PageTitle>
      <p className="max-w-prose pb-2">{t(`reportreader.confirm.${period}`, named)}</p>
      <p className="max-w-prose pb-4 text-soft">{t('reportreader.confirm.any_time')}</p>
      <div className="flex flex-wrap items-center gap-5">
        <Form method="post">
          <Button>{t('reportreader.confirm.yes')}</Button>
        </Form>
        <Link to={`/report-letters/${key}`}>{t('reportreader.confirm.no')}</Link>
      </div>
    </>
  )
}
