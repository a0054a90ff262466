import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { changeListedImage } from '#app/commands/change-lists.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { imageForm, unlistImageForm } from '#app/domain/moderation/forms.ts'
import { formErrors } from '#app/http/form.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { fingerprintOf } from '#app/integrations/fingerprints.ts'
import { openPicture } from '#app/integrations/pictures.ts'
import { db } from '#db/db.server.ts'
import { listImageChanges } from '#db/queries/listed-images.ts'
import { ListedImages } from './listed-images.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  return { images: await listImageChanges(db), isDone: new URL(request.url).searchParams.has('done') }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const handlers = {
    add: onStep(imageForm, async ({ note }, { picture = [] }) => {
      const [file] = picture
      const wrong = (key: string) => formErrors({ picture: { key, params: {} } }, { note, step: 'add' })
      if (!file) return wrong('file')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const opened = await openPicture(bytes)
      if (typeof opened === 'string') return wrong(opened)
      const print = await fingerprintOf(bytes)
      return changeListedImage(db, actor, { ...print, note, isListed: true }, now())
    }),
    remove: onStep(unlistImageForm, ({ sha256 }) =>
      changeListedImage(db, actor, { sha256, shape: null, note: '', isListed: false }, now()),
    ),
  }
  return takePostedStep(request, handlers, '/staff/moderation/images')
}

export const handle: Titled<typeof loader> = { title: (t) => t('moderation.images.title') }

export default function Page() {
  return <ListedImages {...useLoaderData<typeof loader>()} />
}
