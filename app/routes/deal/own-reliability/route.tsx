import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { Link } from '#app/components/link.tsx'
import { AccountPage } from '#app/components/reliability/account-page.tsx'
import { requireActor } from '#app/http/session.server.ts'
import { findAccount } from '../reliability.server.ts'

/** How a brand's or creator's own reliability was computed, deal by deal with their names. */
export async function loader({ request }: LoaderFunctionArgs) {
  const isBrand = new URL(request.url).pathname.startsWith('/brand/')
  const { role, id } = await requireActor(request, isBrand ? 'brand' : 'creator')
  return findAccount({ side: role, id }, true)
}

export const handle: Titled<typeof loader> = { title: (t) => t('reliability.own') }

export default function OwnReliability() {
  const account = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <AccountPage
      account={account}
      name={null}
      back={<Link to={`/${account.side}`}>{t('reliability.back_home')}</Link>}
    />
  )
}
