import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ruleDispute, secondRuling } from '#app/commands/rule-dispute.ts'
import { CasePage } from '#app/components/dispute/case-page.tsx'
import type { Titled } from '#app/components/document-title.tsx'
import { isolate } from '#app/components/isolate.ts'
import { rulingLanguages } from '#app/domain/dispute/case.ts'
import { disputeRulingForm, secondRulingForm, writtenWords } from '#app/domain/dispute/forms.ts'
import { namesIn } from '#app/domain/dispute/precedent.ts'
import { type Criterion, isCriterion } from '#app/domain/dispute/reasons.ts'
import { textsOf } from '#app/i18n/all.ts'
import { parseMajor } from '#app/domain/money.ts'
import { formErrors } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, type StepHandler, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { findCase } from '#db/queries/dispute-case.ts'
import { findDispute, listNamesOf, listReaderLanguages } from '#db/queries/disputes.ts'
import { listPrecedents } from '#db/queries/precedents.ts'
import { Decide } from './decide.tsx'

export const handle: Titled<typeof loader> = {
  title: (t, { view }) =>
    t('dispute.document', { title: isolate(view.deal.title), name: isolate(view.deal.creatorName) }),
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const view = await findCase(db, idParam(params.id), actor)
  if (!view) throw notFound()
  const { searchParams } = new URL(request.url)
  const chosen = searchParams.get('criterion') ?? ''
  const criterion = isCriterion(chosen) ? chosen : null
  return {
    view,
    accountId: actor.accountId,
    done: searchParams.get('done'),
    asked: searchParams.get('toCreator')?.slice(0, 40) ?? null,
    criterion,
    templates: criterion && templatesOf(criterion),
    languages: await listReaderLanguages(db, view.deal.id),
    similar: await listPrecedents(db, { reason: view.dispute.reason, most: 5 }),
  }
}

const templatesOf = (criterion: Criterion) => ({
  en: textsOf.en.criteria.names[criterion].why,
  ar: textsOf.ar.criteria.names[criterion].why,
  ru: textsOf.ru.criteria.names[criterion].why,
})

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const id = idParam(params.id)
  const dispute = await findDispute(db, id)
  if (!dispute) throw notFound()
  const second = (isAgreed: boolean) =>
    onStep(secondRulingForm, ({ note }) => secondRuling(db, actor, id, { isAgreed, note }, now()))
  const handlers: Record<string, StepHandler> = {
    rule: onStep(disputeRulingForm, async ({ words, toCreator: typed, needs: _, ...ruling }) => {
      const toCreator = parseMajor(typed, dispute.frozen.currency)
      const again = { ...ruling, words, toCreator: typed, step: 'rule' }
      if (!toCreator) return formErrors({ toCreator: { key: 'amount', params: {} } }, again)
      const named = await wordsThatName(id, words)
      if (named) return formErrors({ [named]: { key: 'names_a_side', params: {} } }, again)
      return ruleDispute(db, actor, id, { ...ruling, toCreator, words: writtenWords(words) }, now())
    }),
    second: second(true),
    'send-back': second(false),
  }
  return takePostedStep(request, handlers, `/staff/collaborations/${id}/dispute`)
}

type Words = Parameters<typeof writtenWords>[0]

/** The field whose published words name a side; undefined when none does. */
async function wordsThatName(id: string, words: Words): Promise<string | undefined> {
  const names = await listNamesOf(db, id)
  const language = rulingLanguages.find((one) => namesIn(words[one]?.why ?? '', names).length > 0)
  return language && `words.${language}.why`
}

export default function StaffDispute() {
  const { view, done, ...deciding } = useLoaderData<typeof loader>()
  return (
    <CasePage view={view} done={done}>
      <Decide view={view} {...deciding} />
    </CasePage>
  )
}
