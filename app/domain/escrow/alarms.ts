/**
 * What staff has to look at, the worst first. `halt`: nothing leaves. `differences`: the last check of the books was not
 * clean. `suspense`: cash that nobody has explained. `failed_…` and `late_jobs`: work that was given up or does not
 * begin. `click_log`: clicks are lost, or will be. `stuck_requests`: the processor has not answered for an hour. `late_payouts`, `late_claims`: a published promise has
 * run out. `old_holds`: money nears the longest time it may be held. `chargebacks_due`: evidence is wanted. `refunds_due`: a
 * refund was refused and the money is still the brand's. `withdrawals`: a second person has to confirm. `audit`: the
 * record of who did what is not what was written.
 */
export const alarmKinds = [
  'halt',
  'audit',
  'differences',
  'suspense',
  'failed_events',
  'failed_jobs',
  'late_jobs',
  'click_log',
  'stuck_requests',
  'late_payouts',
  'late_claims',
  'old_holds',
  'chargebacks_due',
  'refunds_due',
  'withdrawals',
] as const
export type AlarmKind = (typeof alarmKinds)[number]

/** `newest` names the newest thing behind it: staff is written to once for each. */
export type Alarm = { kind: AlarmKind; count: number; newest: string; since: Date | null }

/** When something that takes time becomes an alarm. START VALUES. */
export const alarmAfter = { requestHours: 1, jobHours: 1, heldDays: 70, evidenceDays: 3 }

/** Where staff deals with each. */
export const alarmPaths: Record<AlarmKind, string> = {
  halt: '/staff/alarms',
  audit: '/staff/audit',
  differences: '/staff/reconciliation',
  suspense: '/staff/books/suspense',
  failed_events: '/staff/events?show=failed',
  failed_jobs: '/staff/jobs',
  late_jobs: '/staff/jobs',
  click_log: '/staff/alarms#click_logs',
  stuck_requests: '/staff/jobs#requests',
  late_payouts: '/staff',
  late_claims: '/staff/claims',
  old_holds: '/staff/alarms#old_holds',
  chargebacks_due: '/staff/chargebacks',
  refunds_due: '/staff/books/refund_due',
  withdrawals: '/staff/withdrawals',
}
