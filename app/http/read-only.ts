import { passesWhileViewing } from '#app/domain/account/viewing.ts'
import { findReader, isStaffSession } from './session.server.ts'

/**
 * Whether a request would change something while staff looks at the pages of somebody else. It is asked before any page
 * sees the request, so that no page can forget to.
 */
export async function isForbiddenWhileViewing(request: Request): Promise<boolean> {
  if (!isStaffSession(request) || passesWhileViewing(request.method, new URL(request.url).pathname))
    return false
  return (await findReader(request)).viewing !== undefined
}
