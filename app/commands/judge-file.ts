import type { Db } from '#db/db.ts'
import { listCodeHolders, listCodeOwners } from '#db/queries/promo-codes.ts'
import type { FileCounts, lockOutcomeImport, OutcomeImport } from '#db/queries/outcome-imports.ts'
import { listOrderSources } from '#db/queries/sales.ts'
import { readCodeRow, readOrderRow, type RowProblem } from '../domain/outcome/file-rows.ts'
import type { Reported } from '../domain/outcome/postback.ts'
import type { GivenCode } from './add-codes.ts'

type File = NonNullable<Awaited<ReturnType<typeof lockOutcomeImport>>>

/** What a file would do: its rows counted, those that stay out with their reason, and what is left of it. */
export type Judged = {
  counts: FileCounts
  refused: NonNullable<OutcomeImport['refused']>
  orders: Extract<Reported, { kind: 'order' }>[]
  codes: GivenCode[]
}

/** Reads every row of a file and says what would become of it. */
export async function judgeFile(db: Db, file: File): Promise<Judged> {
  const judged: Judged = {
    counts: { new: 0, replaced: 0, duplicate: 0, refused: 0 },
    refused: [],
    orders: [],
    codes: [],
  }
  await (file.kind === 'orders' ? judgeOrders : judgeCodes)(db, file, judged)
  judged.counts.refused = judged.refused.length
  return judged
}

async function judgeOrders(db: Db, { rows, mapping, currency, brandId }: File, judged: Judged) {
  const seen = new Set<string>()
  const read = rows.map(({ line, cells }) => ({ line, read: readOrderRow(cells, mapping, currency) }))
  const ids = read.flatMap(({ read: row }) => ('reported' in row ? [row.reported.subjectId] : []))
  const known = await listOrderSources(db, brandId, ids)
  for (const { line, read: row } of read) {
    if ('problem' in row) judged.refused.push({ line, reason: row.problem })
    else if (seen.has(row.reported.subjectId))
      judged.refused.push({ line, reason: 'order_id.repeated' satisfies RowProblem })
    else {
      const source = known.get(row.reported.subjectId)
      judged.counts[source === undefined ? 'new' : source === 'script' ? 'replaced' : 'duplicate'] += 1
      seen.add(row.reported.subjectId)
      judged.orders.push(row.reported)
    }
  }
}

async function judgeCodes(db: Db, file: File, judged: Judged) {
  const { rows, mapping, brandId, campaignId, accountId } = file
  const owners = await listCodeOwners(db, campaignId, { role: 'brand', id: brandId, accountId })
  const idOf = new Map(owners.map(({ handle, id }) => [handle.toLowerCase(), id]))
  const read = rows.map(({ line, cells }) => ({ line, row: readCodeRow(cells, mapping) }))
  const codes = read.flatMap(({ row }) => ('code' in row ? [row.code.toUpperCase()] : []))
  const holders = new Map(
    (await listCodeHolders(db, brandId, codes)).map(({ code, collaborationId }) => [code, collaborationId]),
  )
  for (const { line, row } of read) {
    const refuse = (reason: RowProblem) => judged.refused.push({ line, reason })
    if ('problem' in row) {
      refuse(row.problem)
      continue
    }
    const { creator, ...terms } = row
    const collaborationId = idOf.get(creator)
    const holder = holders.get(row.code.toUpperCase())
    if (!collaborationId) refuse('creator.unknown')
    else if (holder === collaborationId) judged.counts.duplicate += 1
    else if (holder !== undefined) refuse('code.taken')
    else {
      judged.counts.new += 1
      judged.codes.push({ ...terms, collaborationId })
      holders.set(row.code.toUpperCase(), collaborationId)
    }
  }
}
