import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { declareLicence, sayBirthday, takeBackLicence } from '#app/commands/declare-licence.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { dayIn } from '#app/domain/clock.ts'
import { birthForm, licenceForm } from '#app/domain/compliance/licence.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { findBirthday, listLicences } from '#db/queries/licences.ts'
import { Licences } from './licences.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const [licences, bornOn] = await Promise.all([listLicences(db, actor.id), findBirthday(db, actor.id)])
  return { licences, bornOn, isSaved: new URL(request.url).searchParams.has('done') }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const handlers = {
    'add-licence': onStep(licenceForm, (licence) => declareLicence(db, actor, licence, now())),
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
