import type { Evidence, EvidenceFile } from '../../app/domain/dispute/case.ts'
import type { EvidencePoint } from '../../app/domain/dispute/reasons.ts'
import type { DisputeSide } from '../../app/domain/dispute/steps.ts'
import type { Db, Tx } from '../db.ts'

type NewEvidence = {
  collaborationId: string
  role: DisputeSide
  accountId: string
  point: EvidencePoint
  kind: Evidence['kind']
  body: string
  sha256: string
  file?: EvidenceFile | undefined
}

export async function recordEvidence(tx: Tx, { file, ...evidence }: NewEvidence, now: Date) {
  await tx
    .insertInto('disputeEvidence')
    .values({ ...file, ...evidence, addedAt: now })
    .execute()
}

/** Everything the sides have brought, oldest first. */
export async function listEvidence(db: Db, collaborationId: string): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('disputeEvidence as e')
    .leftJoin('accounts as a', 'a.id', 'e.accountId')
    .select(['e.id', 'e.role', 'e.point', 'e.kind', 'e.body', 'e.key', 'e.width', 'e.height', 'e.sha256'])
    .select(['e.thumbKey', 'e.bytes', 'e.sentSha256', 'e.addedAt', 'a.name as author'])
    .where('e.collaborationId', '=', collaborationId)
    .orderBy('e.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    role: row.role as DisputeSide,
    point: row.point as EvidencePoint,
    kind: row.kind as Evidence['kind'],
  }))
}

export async function countEvidence(db: Db, collaborationId: string, role: DisputeSide): Promise<number> {
  const { count } = await db
    .selectFrom('disputeEvidence')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('collaborationId', '=', collaborationId)
    .where('role', '=', role)
    .executeTakeFirstOrThrow()
  return count
}

/** The two sides of the deal in whose dispute a file was brought. */
export const findEvidenceOwner = (db: Db, key: string) =>
  db
    .selectFrom('disputeEvidence as e')
    .innerJoin('collaborations as c', 'c.id', 'e.collaborationId')
    .select(['c.brandId', 'c.creatorId'])
    .where((eb) => eb.or([eb('e.key', '=', key), eb('e.thumbKey', '=', key)]))
    .executeTakeFirst()
