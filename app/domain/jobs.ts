import type { AlarmKind } from './escrow/alarms.ts'
import type { DomainNews } from './outcome/link-domain.ts'
import type { Occasion } from './rights/reminders.ts'

/** Work for later, written in the transaction that makes it necessary. Each is safe to run twice. */
export type Job =
  | { name: 'process-stripe-event'; data: { eventId: string } }
  | { name: 'send-request'; data: { requestId: string } }
  | {
      name: 'tell'
      /** `only`: what concerns one side is told to nobody else. */
      data: {
        collaborationId: string
        step: string
        by: string
        only?: 'brand' | 'creator'
        source: string
        at: string
      }
    }
  | {
      name: 'remind'
      data: {
        collaborationId: string
        side: 'brand' | 'creator'
        lead: number
        dueAt: string
        at: string
      }
    }
  | { name: 'tell-moderation'; data: { caseId: string; news: 'held' | 'first' | 'appeal'; at: string } }
  | { name: 'import-channels'; data: { importId: string } }
  | { name: 'run-clocks'; data: Record<string, never> }
  | { name: 'guard-posts'; data: Record<string, never> }
  | { name: 'run-contests'; data: Record<string, never> }
  | { name: 'run-feedback'; data: Record<string, never> }
  | { name: 'check-books'; data: Record<string, never> }
  | { name: 'watch-money'; data: Record<string, never> }
  | { name: 'check-audit'; data: Record<string, never> }
  | { name: 'mail-staff-invitation'; data: { invitationId: string } }
  | { name: 'tell-staff'; data: { alarm: AlarmKind; count: number; source: string; at: string } }
  | { name: 'heal-payments'; data: Record<string, never> }
  | { name: 'accrue-commission'; data: Record<string, never> }
  | { name: 'settle-late-clicks'; data: Record<string, never> }
  | { name: 'import-outcomes'; data: { importId: string } }
  | { name: 'replay-conversions'; data: Record<string, never> }
  | { name: 'learn-topics'; data: Record<string, never> }
  | { name: 'reindex-channels'; data: Record<string, never> }
  | { name: 'alert-saved-searches'; data: Record<string, never> }
  | { name: 'tell-saved-search'; data: { searchId: string; at: string } }
  | { name: 'grant-rights'; data: { collaborationId: string } }
  | { name: 'remind-rights'; data: Record<string, never> }
  | { name: 'open-upload'; data: { uploadId: string } }
  | { name: 'remind-licences'; data: Record<string, never> }
  | { name: 'tell-licence'; data: { licenceId: string } }
  | {
      name: 'tell-person'
      data: {
        accountId: string
        kind: string
        source: string
        detail: Record<string, string>
        path?: string
        at: string
      }
    }
  | { name: 'look-for-code'; data: { proofId: string } }
  | { name: 'make-stills'; data: { draftId: string } }
  | { name: 'sweep-files'; data: Record<string, never> }
  | { name: 'sweep-clicks'; data: Record<string, never> }
  | { name: 'ask-for-figures'; data: Record<string, never> }
  | { name: 'mail-reports'; data: Record<string, never> }
  | { name: 'mail-report'; data: { mailingId: string; accountId: string; dueAt: string } }
  | { name: 'ask-report-reader'; data: { readerId: string } }
  | { name: 'mail-report-reader'; data: { readerId: string; dueAt: string } }
  | { name: 'check-domains'; data: Record<string, never> }
  | { name: 'tell-domain'; data: { domainId: string; news: DomainNews; at: string } }
  | { name: 'tell-figures'; data: { collaborationId: string; day: number } }
  | { name: 'tell-rights'; data: { collaborationId: string; end: string; occasion: Occasion } }

export type JobName = Job['name']

/** `notify`: a worker hears of the job as soon as the transaction that wrote it has committed. */
const patient = { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, notify: true }

/** A job may take hours instead of fifteen minutes, but its worker must show every minute that it lives. */
const long = { expireInSeconds: 4 * 3_600, heartbeatSeconds: 60 }

/** `stately`: at most one job waits and one is worked off, however many are asked for. */
type Queue = typeof patient & Partial<typeof long> & { policy?: 'stately' }

/** Retries per queue; the delay is in seconds and doubles. */
export const jobQueues: Record<JobName, Queue> = {
  'process-stripe-event': patient,
  'send-request': patient,
  tell: { ...patient, retryLimit: 8 },
  remind: { ...patient, retryLimit: 8 },
  'tell-moderation': { ...patient, retryLimit: 8 },
  'import-channels': { ...patient, retryLimit: 3 },
  'run-clocks': { ...patient, retryLimit: 2 },
  'guard-posts': { ...patient, retryLimit: 2, policy: 'stately' },
  'run-contests': { ...patient, retryLimit: 2, policy: 'stately' },
  'run-feedback': { ...patient, retryLimit: 2, policy: 'stately' },
  'check-books': { ...patient, retryLimit: 2, policy: 'stately' },
  'heal-payments': { ...patient, retryLimit: 2, policy: 'stately' },
  'watch-money': { ...patient, retryLimit: 2, policy: 'stately' },
  'check-audit': { ...patient, retryLimit: 2, policy: 'stately', ...long },
  'tell-staff': { ...patient, retryLimit: 8 },
  'mail-staff-invitation': { ...patient, retryLimit: 8 },
  'accrue-commission': { ...patient, retryLimit: 5, policy: 'stately' },
  'settle-late-clicks': { ...patient, retryLimit: 1, policy: 'stately' },
  'import-outcomes': { ...patient, retryLimit: 3 },
  'replay-conversions': { ...patient, retryLimit: 1, policy: 'stately', ...long },
  'alert-saved-searches': { ...patient, retryLimit: 2, policy: 'stately' },
  'tell-saved-search': { ...patient, retryLimit: 8 },
  'grant-rights': { ...patient, retryLimit: 2 },
  'remind-rights': { ...patient, retryLimit: 2, policy: 'stately' },
  'open-upload': { ...patient, retryLimit: 5 },
  'remind-licences': { ...patient, retryLimit: 2, policy: 'stately' },
  'tell-licence': { ...patient, retryLimit: 8 },
  'tell-person': { ...patient, retryLimit: 8 },
  'look-for-code': { ...patient, retryLimit: 2 },
  'make-stills': { ...patient, retryLimit: 5 },
  'sweep-clicks': { ...patient, retryLimit: 2, policy: 'stately' },
  'sweep-files': { ...patient, retryLimit: 2, policy: 'stately' },
  'ask-for-figures': { ...patient, retryLimit: 2, policy: 'stately' },
  'tell-figures': { ...patient, retryLimit: 8 },
  'mail-reports': { ...patient, retryLimit: 2, policy: 'stately' },
  'mail-report': { ...patient, retryLimit: 8 },
  'ask-report-reader': { ...patient, retryLimit: 8 },
  'mail-report-reader': { ...patient, retryLimit: 8 },
  'tell-rights': { ...patient, retryLimit: 8 },
  'check-domains': { ...patient, retryLimit: 2, policy: 'stately' },
  'tell-domain': { ...patient, retryLimit: 8 },
  'learn-topics': { ...patient, retryLimit: 2, policy: 'stately', ...long },
  'reindex-channels': { ...patient, retryLimit: 2, policy: 'stately' },
}
