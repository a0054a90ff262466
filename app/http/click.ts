import { db } from '#db/db.server.ts'
import { clickAnswer } from './click-answer.ts'

/** The redirect of tracked links, `GET` or `HEAD /r/:code`, on this process's database. */
export const answerClick = clickAnswer(db)
