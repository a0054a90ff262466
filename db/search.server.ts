import { pino } from 'pino'
import { env } from '#app/env.server.ts'
import { SearchThread } from './engine/search-thread.ts'

const log = pino({ level: env.LOG_LEVEL, base: { process: 'search' } })

// Vite loads this module anew after a change while developing: the thread stays.
const kept = globalThis as typeof globalThis & { atharSearch?: SearchThread }

/** The one search of this process. */
export const searchEngine = (kept.atharSearch ??= new SearchThread({
  databaseUrl: env.DATABASE_URL,
  onTrouble: (message) => log.warn({ error: message }, 'the search is being mended'),
}))
