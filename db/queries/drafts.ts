import { sql } from 'kysely'
import type { DraftVersion } from '../../app/domain/collaboration/deal-view.ts'
import type { StoredPicture } from '../../app/domain/content/picture.ts'
import { standingMarks } from '../../app/domain/review/frame-mark.ts'
import { threadsOf } from '../../app/domain/review/remark.ts'
import type { StoredVideo } from '../../app/domain/content/video.ts'
import type { Db, Tx } from '../db.ts'
import { listChecks, listMarks } from './draft-marks.ts'
import { type Author, listRemarkEvents, listRemarkRows, recordRemark } from './remarks.ts'
import { listOpinions } from './review-links.ts'
import { listDraftFrames, withFrames } from './draft-frames.ts'
import { listFailedStills } from './still-events.ts'

type NewDraft = {
  collaborationId: string
  caption: string
  links: string[]
  ticked: string[]
  files: (StoredPicture | StoredVideo)[]
}

/** Writes the next version of a draft with its pictures and videos. @returns its id and version. */
export async function recordDraft(tx: Tx, { files, ...draft }: NewDraft, now: Date) {
  const { version: last } = await tx
    .selectFrom('drafts')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('version'), eb.lit(0)).as('version'))
    .where('collaborationId', '=', draft.collaborationId)
    .executeTakeFirstOrThrow()
  const written = await tx
    .insertInto('drafts')
    .values({ ...draft, version: last + 1, submittedAt: now })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('draftFiles')
    .values(
      files.map((file, position) => ({
        draftId: written.id,
        position,
        kind: 'durationMs' in file ? 'video' : 'image',
        ...file,
      })),
    )
    .execute()
  return written
}

type NewComment = Omit<Parameters<typeof recordRemark>[2], 'draftId' | 'parentId'>

/** The newest version of a deal's draft. */
export async function findNewestDraft(db: Db, collaborationId: string) {
  return db
    .selectFrom('drafts')
    .select(['id', 'version', 'caption'])
    .where('collaborationId', '=', collaborationId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** One file of a draft; undefined when it belongs to another. */
export async function findDraftFile(db: Db, draftId: string, fileId: string) {
  return db
    .selectFrom('draftFiles')
    .select(['id', 'durationMs'])
    .where('id', '=', fileId)
    .where('draftId', '=', draftId)
    .executeTakeFirst()
}

/** @returns false when there is no draft yet, or the picture is not part of the newest one. */
export async function recordDraftComment(
  tx: Tx,
  collaborationId: string,
  author: Author,
  comment: NewComment,
  now: Date,
) {
  const draft = await findNewestDraft(tx, collaborationId)
  if (!draft) return false
  if (comment.fileId && !(await findDraftFile(tx, draft.id, comment.fileId))) return false
  await recordRemark(tx, author, { ...comment, draftId: draft.id }, now)
  return true
}

/** Every version of a deal's draft, newest first, with all that was said about it. The caller has checked who reads. */
export async function listDrafts(db: Db, collaborationId: string): Promise<DraftVersion[]> {
  const [drafts, files, frames, failed, remarks, events, marks, checks, opinions] = await Promise.all([
    db
      .selectFrom('drafts')
      .select(['id', 'version', 'caption', 'links', 'ticked', 'submittedAt'])
      .where('collaborationId', '=', collaborationId)
      .orderBy('version', 'desc')
      .execute(),
    db
      .selectFrom('draftFiles as f')
      .innerJoin('drafts as d', 'd.id', 'f.draftId')
      .leftJoin('moderated as m', (join) =>
        join.on('m.subjectKind', '=', 'video').on('m.subjectId', '=', sql<string>`f.id::text`),
      )
      .select([
        'm.state as standing',
        'f.id',
        'f.draftId',
        'f.position',
        'f.kind',
        'f.key',
        'f.thumbKey',
        'f.width',
        'f.height',
        'f.durationMs',
      ])
      .where('d.collaborationId', '=', collaborationId)
      .orderBy('f.position')
      .execute(),
    listDraftFrames(db, collaborationId),
    listFailedStills(db, collaborationId),
    listRemarkRows(db, collaborationId),
    listRemarkEvents(db, collaborationId),
    listMarks(db, collaborationId),
    listChecks(db, collaborationId),
    listOpinions(db, collaborationId),
  ])
  return drafts.map((draft) => {
    const ofDraft = <Row extends { draftId: string }>(rows: readonly Row[]) =>
      rows.filter(({ draftId }) => draftId === draft.id).map(({ draftId: _, ...row }) => row)
    return {
      ...draft,
      files: withFrames(ofDraft(files), frames, failed),
      comments: threadsOf(ofDraft(remarks), events),
      marks: standingMarks(ofDraft(marks)),
      checks: ofDraft(checks),
      opinions: ofDraft(opinions),
    }
  })
}
