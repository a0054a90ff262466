import { accrueCommissions } from './accrue-commission.ts'
import { alertSavedSearches } from './alert-saved-searches.ts'
import { checkAudit } from './check-audit.ts'
import { askForFigures } from './ask-for-figures.ts'
import { checkBooks } from './check-books.ts'
import { checkDomains } from './check-domains.ts'
import type { JobHandlers } from './context.ts'
import { grantPaidRights } from './grant-paid-rights.ts'
import { guardPosts } from './guard-posts.ts'
import { healPayments } from './heal-payments.ts'
import { importChannels } from './import-channels.ts'
import { replayAll, settleLate } from './settle-conversions.ts'
import { importOutcomes } from './import-outcomes.ts'
import { reindexChannels } from './index-channels.ts'
import { learnTopics } from './learn-topics.ts'
import { askReportReader } from './ask-report-reader.ts'
import { mailReport } from './mail-report.ts'
import { mailReportReader } from './mail-report-reader.ts'
import { mailReports } from './mail-reports.ts'
import { lookForCode } from './look-for-code.ts'
import { mailStaffInvitation } from './mail-staff-invitation.ts'
import { makeStills } from './make-stills.ts'
import { openUpload } from './open-upload.ts'
import { processStripeEvent } from './process-stripe-event.ts'
import { remindLicences } from './remind-licences.ts'
import { remindRights } from './remind-rights.ts'
import { runClocks } from './run-clocks.ts'
import { runContests } from './run-contests.ts'
import { runFeedback } from './run-feedback.ts'
import { remindOfDeadline } from './remind.ts'
import { sendRequest } from './send-request.ts'
import { sweepClicks } from './sweep-clicks.ts'
import { sweepFiles } from './sweep-files.ts'
import { tell } from './tell.ts'
import { tellDomain } from './tell-domain.ts'
import { tellLicence } from './tell-licence.ts'
import { tellPerson } from './tell-person.ts'
import { tellFigures } from './tell-figures.ts'
import { tellModeration } from './tell-moderation.ts'
import { tellRights } from './tell-rights.ts'
import { tellSavedSearch } from './tell-saved-search.ts'
import { tellStaff } from './tell-staff.ts'
import { watchMoney } from './watch-money.ts'

/** Every queue with the function that works it off. */
export const handlers: JobHandlers = {
  'process-stripe-event': processStripeEvent,
  'send-request': sendRequest,
  tell,
  remind: remindOfDeadline,
  'tell-moderation': tellModeration,
  'import-channels': importChannels,
  'import-outcomes': importOutcomes,
  'run-clocks': runClocks,
  'guard-posts': guardPosts,
  'run-contests': (context) => runContests(context),
  'run-feedback': runFeedback,
  'check-books': checkBooks,
  'watch-money': watchMoney,
  'check-audit': checkAudit,
  'tell-staff': tellStaff,
  'mail-staff-invitation': mailStaffInvitation,
  'heal-payments': healPayments,
  'accrue-commission': accrueCommissions,
  'alert-saved-searches': alertSavedSearches,
  'tell-saved-search': tellSavedSearch,
  'grant-rights': grantPaidRights,
  'remind-rights': remindRights,
  'tell-rights': tellRights,
  'open-upload': openUpload,
  'remind-licences': remindLicences,
  'tell-licence': tellLicence,
  'tell-person': tellPerson,
  'look-for-code': lookForCode,
  'make-stills': makeStills,
  'sweep-clicks': sweepClicks,
  'sweep-files': sweepFiles,
  'ask-for-figures': askForFigures,
  'tell-figures': tellFigures,
  'mail-reports': mailReports,
  'mail-report': mailReport,
  'ask-report-reader': askReportReader,
  'mail-report-reader': mailReportReader,
  'settle-late-clicks': settleLate,
  'replay-conversions': replayAll,
  'check-domains': checkDomains,
  'tell-domain': tellDomain,
  'learn-topics': learnTopics,
  'reindex-channels': reindexChannels,
}
