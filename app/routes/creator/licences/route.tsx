import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { declareLicence, sayBirthday, takeBackLicence } from '#app/commands/declare-licence.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { dayIn } from '#app/domain/clock.ts'
import { birthForm, licenceForm } from '#app/domain/compliance/licence.ts'
import { formErrors } from '#app/http/form.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { keepSentPicture } from '#app/routes/files/sent-picture.server.ts'
import { db } from '#db/db.server.ts'
import { listOwnChannels } from '#db/queries/channels.ts'
import { findBirthday, listLicences } from '#db/queries/licences.ts'
import { Licences } from './licences.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const [licences, bornOn, channels] = await Promise.all([
    listLicences(db, actor.id),
    findBirthday(db, actor.id),
    listOwnChannels(db, actor.id),
  ])
  const pages = channels.map(({ id, platform, handle }) => ({ id, platform, handle }))
  return { licences, bornOn, pages, isSaved: new URL(request.url).searchParams.has('done') }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const handlers = {
    'add-licence': onStep(licenceForm, async (licence, { picture: files = [] }) => {
      const sent = await keepSentPicture(files)
      if ('issue' in sent) return formErrors({ picture: sent.issue }, { ...licence, step: 'add-licence' })
      const { picture: pictureKey } = sent
      await declareLicence(db, actor, { ...licence, ...(pictureKey && { pictureKey }) }, now())
    }),
    'remove-licence': onStep(z.object({ licence: z.uuid() }), ({ licence }) =>
      takeBackLicence(db, actor, licence),
    ),
    'save-birthday': onStep(birthForm, async ({ bornOn }) => {
      await sayBirthday(db, actor, bornOn, dayIn(now(), 'UTC'))
    }),
  }
  return takePostedStep(request, handlers, '/creator/licences')
}

export const handle: Titled<typeof loader> = { title: (t) => t('compliance.licence.title') }

export default function LicencesRoute() {
  return <Licences {...useLoaderData<typeof loader>()} />
}
