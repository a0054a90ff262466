import { inviteStaff } from '../../app/commands/invite-staff.ts'
import { switchOff, switchOn } from '../../app/commands/set-switch.ts'
import type { StaffActor } from '../../app/domain/actor.ts'
import { plusDays, plusHours } from '../../app/domain/clock.ts'
import type { Db } from '../db.ts'

/** Two things that were switched off and are on again, and a colleague who was invited and has not come yet. */
export async function writeStaffRoom(db: Db, staff: StaffActor, today: Date) {
  const [leak, list] = [plusDays(today, -20), plusDays(today, -6)]
  const until = plusHours(leak, 3)
  await switchOff(db, staff, { name: 'search_export', reason: 'A file was too open', until }, leak)
  const imports = { name: 'channel_imports', reason: 'A list with wrong countries', until: null } as const
  await switchOff(db, staff, imports, list)
  const mended = { name: 'channel_imports', reason: 'The list is put right' } as const
  await switchOn(db, staff, mended, plusHours(list, 5))
  const email = 'rana@athar.example'
  await inviteStaff(db, staff, { email, powers: ['disputes', 'checks'] }, plusHours(today, -3))
}
