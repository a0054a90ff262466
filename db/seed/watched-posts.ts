import { keepPageCheck } from '../../app/commands/guard-post.ts'
import { proveByScreenshot } from '../../app/commands/prove-post.ts'
import { openClaim } from '../../app/commands/open-claim.ts'
import { takeClaimStep } from '../../app/commands/take-claim-step.ts'
import { plusHours } from '../../app/domain/clock.ts'
import type { SeenPage } from '../../app/domain/publication/page.ts'
import { keepPicture } from '../../app/integrations/pictures.ts'
import type { Storage } from '../../app/integrations/storage.ts'
import { drain } from '../../app/jobs/drain.ts'
import type { JobContext } from '../../app/jobs/context.ts'
import { findExpectedPost } from '../queries/post-checks.ts'
import { findRunningClaim } from '../queries/post-claims.ts'
import { findGuard } from '../queries/post-guards.ts'
import { drawPicture } from './pictures.ts'
import { findPlayed } from './played.ts'

type World = { context: JobContext; storage: Storage; today: Date }

/**
 * Posts that are watched: one just out, with a screenshot that waits for staff, and one that was taken down
 * before its days were over, with a claim that its creator has answered.
 */
export async function writeWatchedPosts({ context, storage, today }: World) {
  const { db } = context
  const fresh = await findPlayed(db, 'Ramadan kitchen', 'published')
  if (fresh) {
    await watch(context, fresh.id, today, () => false)
    const picture = await shotOf(storage, fresh.id)
    await proveByScreenshot(db, fresh.creator, fresh.id, { picture, note: 'Signed out, in a browser' }, today)
  }
  const away = await findPlayed(db, 'Ramadan kitchen', 'completed')
  if (away) {
    await watch(context, away.id, today, (at) => at > plusHours(today, -44))
    if (!(await findRunningClaim(db, away.id))) {
      const evidence = {
        picture: await shotOf(storage, away.id),
        statement: 'The address shows nothing any more.',
      }
      await openClaim(db, away.brand, away.id, { kind: 'removed', ...evidence }, plusHours(today, -3))
    }
    const answer = 'I archived it by mistake with older posts.'
    await takeClaimStep(db, away.creator, away.id, 'answer-claim', plusHours(today, -1), answer)
  }
  await drain(context)
}

/** Plays the guard's turns up to now, with pages as the platform would have shown them. */
async function watch({ db }: JobContext, id: string, today: Date, isGone: (at: Date) => boolean) {
  const post = await findExpectedPost(db, id, { link: '', publishFrom: '2026-01-01' })
  const shown = [post?.postId, post?.handle, post?.caption, ...(post?.links ?? [])].join(' ')
  for (let turn = 0; turn < 60; turn += 1) {
    const dueAt = (await findGuard(db, id))?.nextAt
    if (!dueAt || dueAt > today) return
    const page: SeenPage = isGone(dueAt)
      ? { kind: 'page', status: 404, text: '' }
      : { kind: 'page', status: 200, text: shown }
    await keepPageCheck(db, id, { page, dueAt }, dueAt)
  }
}

async function shotOf(storage: Storage, seed: string) {
  const picture = await keepPicture(storage, await drawPicture(`${seed}:shot`, { width: 540, height: 960 }))
  if (typeof picture === 'string') throw new Error(`a screenshot of the seed is refused: ${picture}`)
  return picture
}
