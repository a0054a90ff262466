import { enqueue } from '#db/queries/jobs.ts'
import { listTold } from '#db/queries/notices.ts'
import { listPostsToMeasure } from '#db/queries/post-metrics.ts'
import { dayIn, plusDays } from '../domain/clock.ts'
import { figureRequest, figureRequestSource } from '../domain/outcome/figure-reminders.ts'
import type { JobContext } from './context.ts'

/** Has the creators asked for the figures of their posts, 1, 3, 7 and 30 days after publication; each request once. */
export async function askForFigures({ db, now }: Pick<JobContext, 'db' | 'now'>) {
  const at = now()
  const due = (await listPostsToMeasure(db, plusDays(at, -46))).flatMap(
    ({ id, publishedAt, zone, newest }) => {
      const day = figureRequest(dayIn(publishedAt, zone), dayIn(at, zone), newest)
      return day === undefined ? [] : [{ collaborationId: id, day, source: figureRequestSource(id, day) }]
    },
  )
  const told = await listTold(
    db,
    due.map(({ source }) => source),
  )
  for (const { source, ...data } of due)
    if (!told.has(source))
      await db.transaction().execute((tx) => enqueue(tx, { name: 'tell-figures', data }, { once: source }))
}
