import { reputationOf } from '#app/domain/feedback/feedback.ts'
import { otherSide } from '#app/domain/dispute/steps.ts'
import { db } from '#db/db.server.ts'
import { listFeedbackAbout, listOpinionsAbout, type Party } from '#db/queries/feedback.ts'

/** What the other sides of finished deals say of a party, counted and in their words. */
export async function findPartyFeedback(party: Party) {
  const [opinions, newest] = await Promise.all([listOpinionsAbout(db, party), listFeedbackAbout(db, party)])
  return { reputation: reputationOf(otherSide(party.side), opinions), newest }
}
