import { randomBytes } from 'node:crypto'
import { lockUnmailed, recordInvitationSecret } from '#db/queries/staff-invitations.ts'
import { secretHash } from '#db/secret-hash.ts'
import type { Job } from '../domain/jobs.ts'
import { invitationHours } from '../domain/staff/invitation.ts'
import { locales } from '../i18n/locale.ts'
import type { JobContext } from './context.ts'
import { texts } from './tell.ts'

type Due = Extract<Job, { name: 'mail-staff-invitation' }>['data']

/**
 * Writes the letter that lets somebody into staff. The link's secret is made here and lies nowhere but in the letter; who
 * was killed while sending makes another one, and the first never worked. In all languages: nobody knows theirs yet.
 */
export async function mailStaffInvitation(
  { db, mail, origin, now }: JobContext,
  data: Record<string, unknown>,
) {
  const { invitationId } = data as Due
  await db.transaction().execute(async (tx) => {
    const invitation = await lockUnmailed(tx, invitationId, now())
    if (!invitation) return
    const token = randomBytes(32).toString('base64url')
    await recordInvitationSecret(tx, invitationId, secretHash(token))
    const words = locales.map((locale) => texts[locale].t('joining.letter.text', { count: invitationHours }))
    await mail({
      to: invitation.email,
      subject: texts.en.t('joining.letter.subject'),
      text: [...words, `${origin}/join/${token}`].join('\n\n'),
    })
  })
}
