import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { db } from '#db/db.server.ts'
import { secretHash } from '#db/secret-hash.ts'
import { now } from './clock.server.ts'
import { inviteByHand } from './commands/invite-staff.ts'
import { invitationHours } from './domain/staff/invitation.ts'
import { powers, powersIn } from './domain/staff/powers.ts'
import { Refusal } from './domain/refusal.ts'
import { env } from './env.server.ts'

const usage = `npm run staff -- invite EMAIL [POWER,POWER…]

Prints a link with which somebody joins staff within ${invitationHours} hours: for the first account, or when nobody is left
who may invite. Without a list they get every power: ${powers.join(', ')}.
`

const [verb, email = '', listed] = process.argv.slice(2)
const asked = powersIn((listed ?? powers.join()).split(','))
const isKnown = listed === undefined || asked.length === listed.split(',').length
if (verb !== 'invite' || !z.email().safeParse(email).success || !isKnown) {
  process.stderr.write(usage)
  process.exit(2)
}
const token = randomBytes(32).toString('base64url')
try {
  await inviteByHand(db, { email, powers: asked }, secretHash(token), now())
  process.stdout.write(`${env.ORIGIN}/join/${token}\n`)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${email} has an account already.\n`)
  process.exitCode = 1
} finally {
  await db.destroy()
}
