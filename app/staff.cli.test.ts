import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { findInvitation } from '#db/queries/staff-invitations.ts'
import { secretHash } from '#db/secret-hash.ts'
import { test } from '#db/testing.ts'

const run = promisify(execFile)

test('the command line prints a link for the first person of staff, and says how it is used', async ({
  db,
  url,
}) => {
  const env = { ...process.env, DATABASE_URL: url, ORIGIN: 'https://athar.test' }
  const staff = (...args: string[]) => run(process.execPath, ['app/staff.cli.ts', ...args], { env })
  const email = `${randomUUID()}@example.test`
  const { stdout } = await staff('invite', email)
  const token = /^https:\/\/athar\.test\/join\/([\w-]{43})\n$/.exec(stdout)![1]!
  expect(await findInvitation(db, secretHash(token), new Date())).toMatchObject({ email })
  await expect(staff('invite', email, 'everything')).rejects.toMatchObject({
    ...{ code: 2, stderr: expect.stringContaining('npm run staff -- invite EMAIL') },
  })
})
