import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { AccountPage } from '#app/components/reliability/account-page.tsx'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findKnownBrand } from '#db/queries/brands.ts'
import { findAccount } from '../../deal/reliability.server.ts'

/** How a brand's reliability was computed, for creators: every deal, without names. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'creator')
  const brand = await findKnownBrand(db, idParam(params.id))
  if (!brand) throw notFound()
  const { id, name } = brand
  return { brand: { id, name }, account: await findAccount({ side: 'brand', id }, false) }
}

export const handle: Titled<typeof loader> = {
  title: (t, { brand }) => t('reliability.of_party', { name: brand.name }),
}

export default function BrandReliability() {
  const { brand, account } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const back = (
    <Link to={`/creator/brands/${brand.id}`}>{t('feedback.about_brand', { name: isolate(brand.name) })}</Link>
  )
  return <AccountPage account={account} name={brand.name} back={back} />
}
