import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { isolate } from '#app/components/isolate.ts'
import { db } from '#db/db.server.ts'
import { listChannelNames } from '#db/queries/channels.page.ts'
import { findShortlist, findShortlistVersion, listShortlistVersions } from '#db/queries/shortlists.ts'
import { Versions } from './versions.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const list = await findShortlist(db, id, actor)
  if (!list) throw notFound()
  const asked = new URL(request.url).searchParams.get('version') ?? ''
  const version = /^\d{1,6}$/.test(asked) ? Number(asked) : null
  const [versions, past] = await Promise.all([
    listShortlistVersions(db, id, actor),
    version === null ? undefined : findShortlistVersion(db, id, version, actor),
  ])
  const names =
    past &&
    (await listChannelNames(
      db,
      past.entries.map(({ channelId }) => channelId),
    ))
  return {
    list: { id, name: list.name, version: list.version },
    versions,
    past: past
      ? {
          version: version!,
          name: past.name,
          entries: past.entries.map(({ channelId, note, tags }) => ({
            channelId,
            note,
            tags,
            name: names!.get(channelId) ?? null,
          })),
        }
      : null,
  }
}

export const handle: Titled<typeof loader> = {
  title: (t, { list }) => t('shortlist.version.title', { name: isolate(list.name) }),
}

export default function Page() {
  return <Versions {...useLoaderData<typeof loader>()} />
}
