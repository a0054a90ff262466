import type { FileKind } from '../../app/domain/content/stored-file.ts'
import type { VideoFrame } from '../../app/domain/collaboration/deal-view.ts'
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

/** Files of drafts with their stills; a video without any is being worked on. */
export const withFrames = <File extends { id: string; kind: string }>(files: File[], frames: Frame[]) =>
  files.map((file) => {
    const own = frames.filter(({ fileId }) => fileId === file.id).map(({ fileId: _, ...frame }) => frame)
    const isWorking = file.kind === 'video' && own.length === 0
    return {
      ...file,
      kind: file.kind as FileKind,
      posterKey: own[0]?.key ?? null,
      frames: own,
      state: isWorking ? ('working' as const) : ('ready' as const),
    }
  })
