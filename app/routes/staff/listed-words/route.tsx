import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { changeListedWord } from '#app/commands/change-lists.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { unlistWordForm, wordForm } from '#app/domain/moderation/forms.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { listListedWords, listWordChanges } from '#db/queries/listed-words.ts'
import { ListedWords } from './listed-words.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const [words, changes] = await Promise.all([listListedWords(db), listWordChanges(db)])
  return { words, changes, isDone: new URL(request.url).searchParams.has('done') }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const handlers = {
    add: onStep(wordForm, (word) => changeListedWord(db, actor, word, now())),
    remove: onStep(unlistWordForm, (word) => changeListedWord(db, actor, { ...word, effect: 'none' }, now())),
  }
  return takePostedStep(request, handlers, '/staff/moderation/words')
}

export const handle: Titled<typeof loader> = { title: (t) => t('moderation.words.title') }

export default function Page() {
  return <ListedWords {...useLoaderData<typeof loader>()} />
}
