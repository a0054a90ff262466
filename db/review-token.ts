import { createHash } from 'node:crypto'

/** What is stored of a reviewer's secret: who reads the table cannot open the link with it. */
export const reviewTokenHash = (token: string) => createHash('sha256').update(token).digest('hex')
