import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { groupOf } from '#app/domain/campaign/people.ts'
import { filterPeople, readPeopleQuery, sortPeople } from '#app/domain/campaign/people-query.ts'
import { dayIn } from '#app/domain/clock.ts'
import { standingOf, turnOf } from '#app/domain/collaboration/steps.ts'
import { majorText } from '#app/domain/money.ts'
import { csvResponse } from '#app/http/csv.ts'
import { findReader } from '#app/http/session.server.ts'
import { textsOf } from '#app/i18n/all.ts'
import { createTexts } from '#app/i18n/index.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { findBrand } from '#db/queries/brands.ts'
import { listCampaignPeople } from '#db/queries/campaign-people.ts'

const columns = [
  'name',
  'handle',
  'platform',
  'brief',
  'stage',
  'status',
  'turn',
  'due',
  'price',
  'currency',
  'changes',
  'included',
  'draft',
  'from',
  'to',
] as const

/** Those whom the page shows, or those who were chosen on it, as a table in the reader's language. */
export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { locale } = await findReader(args.request)
  const { zone } = await findBrand(db, brand)
  const at = now()
  const { searchParams } = new URL(args.request.url)
  const query = readPeopleQuery(searchParams, dayIn(at, zone))
  const chosen = new Set(searchParams.getAll('deal'))
  const people = await listCampaignPeople(db, campaign.id, brand)
  const shown = sortPeople(filterPeople(people, query, at), query.sort)
  const { t } = createTexts(locale, textsOf[locale])
  return csvResponse(`${campaign.name}.csv`, {
    columns: columns.map((name) => t(`people.file.${name}`)),
    rows: shown
      .filter(({ id }) => chosen.size === 0 || chosen.has(id))
      .map((one) => {
        const turn = turnOf(standingOf(one))
        return [
          one.creatorName,
          one.handle,
          t(`catalogue.platform.${one.platform}`),
          one.briefTitle,
          t(`people.group.${groupOf[one.status]}`),
          t(`deal.status.${one.status}`),
          turn ? t(`deal.role.${turn}`) : '',
          one.dueAt ? dayIn(one.dueAt, zone) : '',
          majorText(one.price),
          one.price.currency,
          String(one.changesAsked),
          String(one.includedRevisions),
          one.terms.draftDueOn,
          one.publishFrom,
          one.terms.publishTo,
        ]
      }),
  })
}
