import type { FileKind } from '../../app/domain/content/stored-file.ts'
import type { DraftFile, VideoFrame } from '../../app/domain/collaboration/deal-view.ts'
import type { Db } from '../db.ts'

type Frame = VideoFrame & { fileId: string }

/** The stills of every video that was handed in for a deal. The caller has checked who reads. */
export async function listDraftFrames(db: Db, collaborationId: string): Promise<Frame[]> {
  return db
    .selectFrom('draftFrames as s')
    .innerJoin('draftFiles as f', 'f.id', 's.fileId')
    .innerJoin('drafts as d', 'd.id', 'f.draftId')
    .select(['s.fileId', 's.position', 's.atMs', 's.key', 's.width', 's.height'])
    .where('d.collaborationId', '=', collaborationId)
    .orderBy('s.position')
    .execute()
}

/** Files of drafts with their stills; a video without any is being worked on, unless that failed or staff holds it back. */
export const withFrames = <File extends { id: string; kind: string; standing: string | null }>(
  files: File[],
  frames: Frame[],
  failed: readonly string[],
) =>
  files.map(({ standing, ...file }) => {
    const own = standing
      ? []
      : frames.filter(({ fileId }) => fileId === file.id).map(({ fileId: _, ...frame }) => frame)
    const isReady = file.kind !== 'video' || own.length > 0
    const unready = failed.includes(file.id) ? 'failed' : 'working'
    const state: DraftFile['state'] = standing ? 'withheld' : isReady ? 'ready' : unready
    return {
      ...file,
      kind: file.kind as FileKind,
      ...(standing && { thumbKey: null }),
      posterKey: own[0]?.key ?? null,
      frames: own,
      state,
    }
  })

/** The videos of a draft that nobody has made stills of. */
export async function listVideosWithoutStills(db: Db, draftId: string) {
  return db
    .selectFrom('draftFiles as f')
    .select(['f.id', 'f.key'])
    .where('f.draftId', '=', draftId)
    .where('f.kind', '=', 'video')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('draftFrames as s').select('s.fileId').whereRef('s.fileId', '=', 'f.id'))),
    )
    .orderBy('f.position')
    .execute()
}

/** Writes the stills of a video. @returns false when another has written them meanwhile; then nothing is written. */
export async function recordStills(db: Db, fileId: string, stills: VideoFrame[]) {
  const written = await db
    .insertInto('draftFrames')
    .values(stills.map((still) => ({ fileId, ...still })))
    .onConflict((conflict) => conflict.columns(['fileId', 'position']).doNothing())
    .returning('position')
    .execute()
  return written.length > 0
}
