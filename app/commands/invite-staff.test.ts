import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { secretHash } from '#db/secret-hash.ts'
import { findCredentials } from '#db/queries/accounts.ts'
import { findInvitation, listInvitations } from '#db/queries/staff-invitations.ts'
import { listPowerChanges, listTeam } from '#db/queries/team.ts'
import { plusHours } from '../domain/clock.ts'
import { invitationHours } from '../domain/staff/invitation.ts'
import { mailStaffInvitation } from '../jobs/mail-staff-invitation.ts'
import { test } from '../jobs/testing.ts'
import { inviteByHand, inviteStaff, withdrawInvitation } from './invite-staff.ts'
import { joinStaff } from './join-staff.ts'

const address = () => `${randomUUID()}@example.test`
const me = { name: 'Huda', passwordHash: 'hash', locale: 'ar' } as const

test('whoever is invited gets the only copy of a link, and joins by it once, within its time', async ({
  db,
  make,
  clock,
}) => {
  const [staff, email] = [await make.staff(), address()]
  await inviteStaff(db, staff, { email, powers: ['disputes', 'audit'] }, clock.now)
  const { id } = (await listInvitations(db)).find((one) => one.email === email)!
  const letters: { to: string; text: string }[] = []
  const mail = async (letter: { to: string; text: string }) => void letters.push(letter)
  const context = { db, mail, origin: 'https://athar.test', now: () => clock.now } as never
  await mailStaffInvitation(context, { invitationId: id })
  await mailStaffInvitation(context, { invitationId: id })
  expect(letters).toHaveLength(1)
  const token = /https:\/\/athar\.test\/join\/([\w-]{43})$/.exec(letters[0]!.text)![1]!
  const tokenHash = secretHash(token)
  for (const table of ['staffInvitations', 'pgboss.job'] as const) {
    const rows = await db
      .selectFrom(table as 'staffInvitations')
      .selectAll()
      .execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  }
  const end = plusHours(clock.now, invitationHours)
  expect(await findInvitation(db, tokenHash, end)).toBeUndefined()
  await expect(joinStaff(db, { ...me, tokenHash }, end)).rejects.toMatchObject({ code: 'invitation.unknown' })

  const joining = Array.from({ length: 4 }, () => joinStaff(db, { ...me, tokenHash }, clock.now))
  const joined = (await Promise.allSettled(joining)).flatMap((one) =>
    one.status === 'fulfilled' ? [one.value] : [],
  )
  expect(joined).toHaveLength(1)
  const member = (await listTeam(db)).find((one) => one.email === email)
  expect(member).toMatchObject({ name: 'Huda', powers: ['disputes', 'audit'], hasFactor: false })
  expect((await listPowerChanges(db))[0]).toMatchObject({ given: ['disputes', 'audit'], name: 'Huda' })
  expect((await listInvitations(db)).some((one) => one.email === email)).toBe(false)
})

test('a link is closed by hand, and by the next one for the same address', async ({ db, make, clock }) => {
  const [staff, email] = [await make.staff(), address()]
  const hashes = [1, 2].map(() => secretHash(randomUUID()))
  await inviteByHand(db, { email, powers: ['team'] }, hashes[0]!, clock.now)
  await inviteByHand(db, { email: email.toUpperCase(), powers: ['team'] }, hashes[1]!, clock.now)
  expect(await findInvitation(db, hashes[0]!, clock.now)).toBeUndefined()
  const [open] = (await listInvitations(db)).filter((one) => one.email.toLowerCase() === email)
  expect(open).toMatchObject({ by: null, powers: ['team'] })
  await withdrawInvitation(db, staff, open!.id, clock.now)
  expect(await findInvitation(db, hashes[1]!, clock.now)).toBeUndefined()
  await expect(withdrawInvitation(db, staff, open!.id, clock.now)).rejects.toMatchObject({
    code: 'invitation.unknown',
  })
})

test('who is here already is not invited, and who came by another way in between does not join', async ({
  db,
  make,
  clock,
}) => {
  const email = address()
  const tokenHash = secretHash(randomUUID())
  await inviteByHand(db, { email, powers: [] }, tokenHash, clock.now)
  await db.insertInto('accounts').values({ email, role: 'brand', name: 'Lina' }).execute()
  await expect(joinStaff(db, { ...me, tokenHash }, clock.now)).rejects.toMatchObject({
    code: 'account.email_taken',
  })
  const again = inviteStaff(db, await make.staff(), { email, powers: ['audit'] }, clock.now)
  await expect(again).rejects.toMatchObject({ code: 'account.email_taken' })
  expect((await findCredentials(db, email))?.role).toBe('brand')
})
