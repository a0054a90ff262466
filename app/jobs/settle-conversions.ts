import { replayConversions } from '../commands/replay-conversions.ts'
import { settleLateClicks } from '../commands/settle-late-clicks.ts'
import type { JobContext } from './context.ts'

type Asked = Pick<JobContext, 'db' | 'now' | 'log'>

/** Every minute: sales whose click was stored after them. */
export async function settleLate({ db, now, log }: Asked) {
  const changed = await settleLateClicks(db, now())
  if (changed > 0) log?.({ changed }, 'sales have found their click')
}

/** Every night: all sales computed anew from their events. What differs is put right and said. */
export async function replayAll({ db, now, log }: Asked) {
  const { sales, changed } = await replayConversions(db, now())
  log?.({ sales, changed: changed.length, first: changed.slice(0, 5) }, 'conversions replayed')
}
