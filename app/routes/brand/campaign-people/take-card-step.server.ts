import { redirect } from '@remix-run/node'
import { z } from 'zod'
import type { BrandActor } from '#app/domain/actor.ts'
import { readForm } from '#app/http/form.ts'
import { isId, pathOf } from '#app/http/params.ts'
import { badRequest, refused } from '#app/http/refusal.ts'
import { brandSteps } from '#app/routes/brand/collaboration/steps.server.ts'

const cardForm = z.looseObject({ deal: z.string(), step: z.string() })

/**
 * Takes a step by the very handler of the deal's page. A step that turns out to need more than a word leads there; a
 * refusal comes back to the board.
 */
export async function takeCardStep(brand: BrandActor, request: Request) {
  const read = await readForm(request, cardForm)
  if (!read.ok || !isId(read.value.deal)) throw badRequest()
  const { deal, step, ...values } = read.value
  const steps = brandSteps(brand, deal.toLowerCase())
  const handler = Object.hasOwn(steps, step) ? steps[step] : undefined
  if (!handler) throw badRequest()
  try {
    const more = await handler.act({ values: { ...values, step }, files: {} })
    if (more) return redirect(`/brand/collaborations/${deal}`)
  } catch (error) {
    return refused(error, { step })
  }
  const back = new URL(pathOf(request), 'http://here.invalid')
  back.searchParams.set('done', step)
  return redirect(back.pathname + back.search)
}
