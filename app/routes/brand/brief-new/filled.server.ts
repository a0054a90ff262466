import { z } from 'zod'
import type { BrandActor } from '#app/domain/actor.ts'
import { typedBrief } from '#app/domain/campaign/brief.ts'
import { filledTemplate, industries, type TemplateLocale } from '#app/domain/campaign/brief-template.ts'
import { objectives } from '#app/domain/campaign/strategy.ts'
import type { Platform } from '#app/domain/channel/platforms.ts'
import type { Currency } from '#app/domain/money.ts'
import { db } from '#db/db.server.ts'
import { findBriefForDeal } from '#db/queries/briefs.ts'

type Setting = { locale: TemplateLocale; platforms: readonly Platform[]; currency: Currency; today: string }

const template = z.object({ industry: z.enum(industries), objective: z.enum(objectives) })

/** What fills the form of a new brief: the template or the brief that the address names; null when it names neither. */
export async function findFilling(search: URLSearchParams, brand: BrandActor, setting: Setting) {
  const chosen = template.safeParse(Object.fromEntries(search))
  if (chosen.success) return { from: chosen.data, defaults: filledTemplate({ ...chosen.data, ...setting }) }
  const copied = z.uuid().safeParse(search.get('from'))
  const original = copied.success ? await findBriefForDeal(db, copied.data, brand) : undefined
  if (!original) return null
  const { currency } = setting
  const typed = typedBrief(original.body)
  // Amounts of another currency would mean something else.
  const amounts =
    typed.currency === currency
      ? {}
      : { priceFrom: '', priceTo: '', extraRevisionPrice: '', rightsExtension: null, commission: null }
  return { from: { title: original.body.title }, defaults: { ...typed, ...amounts, currency } }
}
