import type { Breach, Find, SubjectKind } from '../../app/domain/moderation/case.ts'
import type { Db } from '../db.ts'

export type ModerationRow = {
  /** What kind of decision waits. */
  kind: 'report' | 'appeal'
  caseId: string
  subject: SubjectKind
  /** The first words of what it is about. */
  excerpt: string
  owner: string
  reports: number
  /** Why it was reported first. */
  reason: Breach | Find
  deadline: Date
  link: string
}

/** What waits for moderation, the nearest deadline first. */
export async function listModerationQueue(db: Db, most = 100): Promise<ModerationRow[]> {
  const rows = await db
    .selectFrom('moderationCases as c')
    .innerJoin('accounts as o', 'o.id', 'c.ownerAccount')
    .select(['c.id', 'c.subjectKind', 'c.excerpt', 'c.status', 'c.dueAt', 'o.name as owner'])
    .select((eb) => [
      eb
        .selectFrom('moderationReports as r')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('r.caseId', '=', 'c.id')
        .as('reports'),
      eb
        .selectFrom('moderationReports as r')
        .select('r.reason')
        .whereRef('r.caseId', '=', 'c.id')
        .orderBy('r.id')
        .limit(1)
        .as('reason'),
    ])
    .where('c.dueAt', 'is not', null)
    .where('c.status', 'in', ['open', 'appealed'])
    .orderBy('c.dueAt')
    .orderBy('c.id')
    .limit(most)
    .execute()
  return rows.map(({ id, subjectKind, status, dueAt, excerpt, owner, reports, reason }) => ({
    kind: status === 'appealed' ? 'appeal' : 'report',
    caseId: id,
    subject: subjectKind as SubjectKind,
    excerpt: excerpt.slice(0, 160),
    owner,
    reports: reports ?? 0,
    reason: (reason ?? 'other') as ModerationRow['reason'],
    deadline: dueAt!,
    link: `/staff/moderation/${id}`,
  }))
}
