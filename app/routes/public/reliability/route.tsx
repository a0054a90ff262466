import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { Link } from '#app/components/link.tsx'
import { AccountPage } from '#app/components/reliability/account-page.tsx'
import { notFound } from '#app/http/refusal.ts'
import { db } from '#db/db.server.ts'
import { findPublicCreator } from '#db/queries/media-kit.ts'
import { findAccount } from '../../deal/reliability.server.ts'

/** `/@handle/reliability`: how a creator's reliability was computed, every deal without names. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [, typed] = /^@([A-Za-z0-9._]{2,40})$/.exec(params.at ?? '') ?? []
  const creator = typed && (await findPublicCreator(db, typed))
  if (!creator) throw notFound()
  const { id, name, handle: shown } = creator
  return { creator: { name, handle: shown }, account: await findAccount({ side: 'creator', id }, false) }
}

export const handle: Titled<typeof loader> & { isStill: true } = {
  isStill: true,
  title: (t, { creator }) => t('reliability.of_party', { name: creator.name }),
}

export default function CreatorReliability() {
  const { creator, account } = useLoaderData<typeof loader>()
  const back = (
    <Link to={`/@${creator.handle}`}>
      <bdi dir="ltr">@{creator.handle}</bdi>
    </Link>
  )
  return <AccountPage account={account} name={creator.name} back={back} />
}
