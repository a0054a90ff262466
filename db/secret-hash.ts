import { createHash } from 'node:crypto'

/** What is stored of the secret in an address: who reads the table cannot open the address with it. */
export const secretHash = (secret: string) => createHash('sha256').update(secret).digest('hex')
