import { findPartyFeedback } from '../../deal/party-feedback.server.ts'
import { findShares } from '../../deal/reliability.server.ts'

/** How the creator of a channel has worked with brands; null where the channel is nobody's. */
export async function findCreatorOf(page: { creatorId: string | null; creatorHandle: string | null }) {
  const { creatorId: id, creatorHandle: handle } = page
  if (!id || !handle) return null
  const party = { side: 'creator', id } as const
  const [feedback, shares] = await Promise.all([findPartyFeedback(party), findShares(party)])
  return { handle, feedback, shares }
}
