import { env } from '#app/env.server.ts'
import { connect } from './db.ts'

/** The one pool of this process. */
export const { pool, db } = connect(env.DATABASE_URL)
