import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { announce, endAnnouncement } from '#app/commands/announce.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { announcementForm } from '#app/domain/staff/announcement.ts'
import { readForm } from '#app/http/form.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listAnnouncements } from '#db/queries/announcements.ts'
import { Announcements } from './announcements.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const at = now()
  const all = await listAnnouncements(db)
  return {
    announcements: all.map((one) => ({
      ...one,
      state:
        one.endedAt || one.endsAt <= at
          ? ('over' as const)
          : one.startsAt > at
            ? ('coming' as const)
            : ('running' as const),
    })),
    done: new URL(request.url).searchParams.get('done'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const form = await readForm(request, announcementForm)
  if (!form.ok) return form.response
  const asked = form.value
  try {
    if (asked.do === 'end') await endAnnouncement(db, actor, asked.id, now())
    else {
      const { en, ar, ru, audience, startsAt, endsAt } = asked
      await announce(db, actor, { audience, words: { en, ar, ru }, startsAt, endsAt }, now())
    }
  } catch (error) {
    return refused(error, { do: asked.do })
  }
  return redirect(`/staff/announcements?done=${asked.do}`, 303)
}

export const handle: Titled<typeof loader> = { title: (t) => t('announcing.title') }

export default function Page() {
  return <Announcements {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
