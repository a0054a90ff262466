import { language } from './texts/language.ar.ts'
import { shell } from './texts/shell.ar.ts'
import { field } from './texts/field.ar.ts'
import { table } from './texts/table.ar.ts'
import { chart } from './texts/chart.ar.ts'
import { errors } from './texts/errors.ar.ts'
import { form } from './texts/form.ar.ts'
import { refusal } from './texts/refusal.ar.ts'
import { footage } from './texts/footage.ar.ts'
import { uploads } from './texts/uploads.ar.ts'
import { revision } from './texts/revision.ar.ts'
import { account } from './texts/account.ar.ts'
import { letter } from './texts/letter.ar.ts'
import { deal } from './texts/deal.ar.ts'
import { catalogue } from './texts/catalogue.ar.ts'
import { outcome } from './texts/outcome.ar.ts'
import { brief } from './texts/brief.ar.ts'
import { briefing } from './texts/briefing.ar.ts'
import { offering } from './texts/offering.ar.ts'
import { openbriefs } from './texts/openbriefs.ar.ts'
import { campaign } from './texts/campaign.ar.ts'
import { inbox } from './texts/inbox.ar.ts'
import { imports } from './texts/imports.ar.ts'
import { dealpage } from './texts/dealpage.ar.ts'
import { earnings } from './texts/earnings.ar.ts'
import { books } from './texts/books.ar.ts'
import { staff } from './texts/staff.ar.ts'
import { staffing, staffingRefusal } from './texts/staffing.ar.ts'
import { accountdesk, accountdeskRefusal } from './texts/accountdesk.ar.ts'
import { deskqueue } from './texts/deskqueue.ar.ts'
import { desknumbers } from './texts/desknumbers.ar.ts'
import { announcing, announcingRefusal } from './texts/announcing.ar.ts'
import { feechange, feechangeRefusal } from './texts/feechange.ar.ts'
import { switches, switchesRefusal } from './texts/switches.ar.ts'
import { joining, joiningRefusal } from './texts/joining.ar.ts'
import { match } from './texts/match.ar.ts'
import { publicpage } from './texts/publicpage.ar.ts'
import { kit } from './texts/kit.ar.ts'
import { channelproof, channelproofRefusal } from './texts/channelproof.ar.ts'
import { channels } from './texts/channels.ar.ts'
import { shortlist } from './texts/shortlist.ar.ts'
import { compare } from './texts/compare.ar.ts'
import { search } from './texts/search.ar.ts'
import { saved } from './texts/saved.ar.ts'
import { channelpage } from './texts/channelpage.ar.ts'
import { parts } from './texts/parts.ar.ts'
import { payouts } from './texts/payouts.ar.ts'
import { operations } from './texts/operations.ar.ts'
import { reconciliation } from './texts/reconciliation.ar.ts'
import { commission } from './texts/commission.ar.ts'
import { audit } from './texts/audit.ar.ts'
import { compliance } from './texts/compliance.ar.ts'
import { licensing } from './texts/licensing.ar.ts'
import { chargebacks } from './texts/chargebacks.ar.ts'
import { moderation, moderationRefusal } from './texts/moderation.ar.ts'
import { waiting } from './texts/waiting.ar.ts'
import { invoice } from './texts/invoice.ar.ts'
import { postwatch } from './texts/postwatch.ar.ts'
import { workspace } from './texts/workspace.ar.ts'
import { calendar } from './texts/calendar.ar.ts'
import { people } from './texts/people.ar.ts'
import { spending } from './texts/spending.ar.ts'
import { statement } from './texts/statement.ar.ts'
import { review } from './texts/review.ar.ts'
import { shipment } from './texts/shipment.ar.ts'
import { holding } from './texts/holding.ar.ts'
import { remarks } from './texts/remarks.ar.ts'
import { stagebudget } from './texts/stagebudget.ar.ts'
import { board } from './texts/board.ar.ts'
import { agreementfile } from './texts/agreementfile.ar.ts'
import { deadlines } from './texts/deadlines.ar.ts'
import { library } from './texts/library.ar.ts'
import { rights } from './texts/rights.ar.ts'
import { dispute } from './texts/dispute.ar.ts'
import { criteria } from './texts/criteria.ar.ts'
import { conversions } from './texts/conversions.ar.ts'
import { contest } from './texts/contest.ar.ts'
import { contestdesk } from './texts/contestdesk.ar.ts'
import { contestRefusal } from './texts/contestrefusal.ar.ts'
import { results, resultsRefusal } from './texts/results.ar.ts'
import { figures } from './texts/figures.ar.ts'
import { feedback, feedbackRefusal } from './texts/feedback.ar.ts'
import { reliability } from './texts/reliability.ar.ts'
import { forecasting } from './texts/forecasting.ar.ts'
import { clickcountries } from './texts/clickcountries.ar.ts'
import { report } from './texts/report.ar.ts'
import { reportfile } from './texts/reportfile.ar.ts'
import { comparecampaigns } from './texts/comparecampaigns.ar.ts'
import { sharing, sharingRefusal } from './texts/sharing.ar.ts'
import { lift, liftRefusal } from './texts/lift.ar.ts'
import { links, linksFormError, linksRefusal } from './texts/links.ar.ts'
import { clicklogs } from './texts/clicklogs.ar.ts'
import { domains, domainsFormError, domainsRefusal, domainsStep } from './texts/domains.ar.ts'
import { reportreader, reportreaderRefusal } from './texts/reportreader.ar.ts'
import { reportmail, reportmailRefusal } from './texts/reportmail.ar.ts'

export const ar = {
  language,
  shell,
  field,
  table,
  chart,
  errors,
  form: { ...form, error: { ...form.error, ...linksFormError, ...domainsFormError } },
  refusal: {
    ...refusal,
    channel: { ...refusal.channel, ...channelproofRefusal },
    moderation: moderationRefusal,
    contest: contestRefusal,
    results: resultsRefusal,
    feedback: feedbackRefusal,
    ...staffingRefusal,
    sharing: sharingRefusal,
    lift: liftRefusal,
    ...accountdeskRefusal,
    ...announcingRefusal,
    ...feechangeRefusal,
    ...switchesRefusal,
    ...joiningRefusal,
    links: linksRefusal,
    domains: domainsRefusal,
    reportmail: reportmailRefusal,
    reportreader: reportreaderRefusal,
  },
  footage,
  uploads,
  revision,
  account,
  letter: { ...letter, step: { ...letter.step, ...domainsStep } },
  deal,
  catalogue,
  outcome,
  figures,
  brief,
  briefing,
  offering,
  openbriefs,
  campaign,
  inbox,
  imports,
  dealpage,
  earnings,
  books,
  staff,
  staffing,
  accountdesk,
  deskqueue,
  desknumbers,
  announcing,
  feechange,
  switches,
  joining,
  match,
  publicpage,
  kit,
  channels,
  shortlist,
  compare,
  search,
  saved,
  channelpage,
  parts,
  payouts,
  operations,
  reconciliation,
  commission,
  audit,
  compliance,
  licensing,
  chargebacks,
  channelproof,
  moderation,
  waiting,
  invoice,
  postwatch,
  workspace,
  calendar,
  people,
  spending,
  statement,
  review,
  shipment,
  board,
  agreementfile,
  deadlines,
  stagebudget,
  holding,
  remarks,
  library,
  rights,
  dispute,
  criteria,
  conversions,
  contest,
  contestdesk,
  results,
  feedback,
  reliability,
  forecasting,
  clickcountries,
  report,
  reportfile,
  comparecampaigns,
  sharing,
  lift,
  links,
  domains,
  clicklogs,
  reportmail,
  reportreader,
}
