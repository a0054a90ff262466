import { pino } from 'pino'
import { env } from '#app/env.server.ts'

/** JSON lines on standard output. What could sign somebody in never gets there. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  redact: ['*.cookie', '*.authorization', '*.password', '*.passwordHash', 'err.parameters'],
})
