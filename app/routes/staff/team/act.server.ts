import type { z } from 'zod'
import { changePowers } from '#app/commands/change-powers.ts'
import { endStaff } from '#app/commands/end-staff.ts'
import { inviteStaff, withdrawInvitation } from '#app/commands/invite-staff.ts'
import { resetSecondFactor } from '#app/commands/reset-second-factor.ts'
import type { StaffActor } from '#app/domain/actor.ts'
import type { teamForm } from '#app/domain/staff/team-forms.ts'
import { db } from '#db/db.server.ts'

/** Does what a button of the team's page says. @throws Refusal as the commands say. */
export async function actOnTeam(actor: StaffActor, asked: z.output<typeof teamForm>, now: Date) {
  switch (asked.do) {
    case 'powers':
      return changePowers(db, actor, asked, now)
    case 'reset':
      return resetSecondFactor(db, actor, asked.id)
    case 'invite':
      return inviteStaff(db, actor, asked, now)
    case 'withdraw':
      return withdrawInvitation(db, actor, asked.id, now)
    case 'end':
      return endStaff(db, actor, asked, now)
  }
}
