import { language } from './texts/language.en.ts'
import { shell } from './texts/shell.en.ts'
import { field } from './texts/field.en.ts'
import { table } from './texts/table.en.ts'
import { chart } from './texts/chart.en.ts'
import { errors } from './texts/errors.en.ts'
import { form } from './texts/form.en.ts'
import { refusal } from './texts/refusal.en.ts'
import { footage } from './texts/footage.en.ts'
import { uploads } from './texts/uploads.en.ts'
import { revision } from './texts/revision.en.ts'
import { account } from './texts/account.en.ts'
import { letter } from './texts/letter.en.ts'
import { deal } from './texts/deal.en.ts'
import { catalogue } from './texts/catalogue.en.ts'
import { outcome } from './texts/outcome.en.ts'
import { brief } from './texts/brief.en.ts'
import { briefing } from './texts/briefing.en.ts'
import { offering } from './texts/offering.en.ts'
import { openbriefs } from './texts/openbriefs.en.ts'
import { campaign } from './texts/campaign.en.ts'
import { inbox } from './texts/inbox.en.ts'
import { imports } from './texts/imports.en.ts'
import { dealpage } from './texts/dealpage.en.ts'
import { earnings } from './texts/earnings.en.ts'
import { books } from './texts/books.en.ts'
import { staff } from './texts/staff.en.ts'
import { staffing, staffingRefusal } from './texts/staffing.en.ts'
import { accountdesk, accountdeskRefusal } from './texts/accountdesk.en.ts'
import { deskqueue } from './texts/deskqueue.en.ts'
import { desknumbers } from './texts/desknumbers.en.ts'
import { announcing, announcingRefusal } from './texts/announcing.en.ts'
import { feechange, feechangeRefusal } from './texts/feechange.en.ts'
import { switches, switchesRefusal } from './texts/switches.en.ts'
import { joining, joiningRefusal } from './texts/joining.en.ts'
import { match } from './texts/match.en.ts'
import { publicpage } from './texts/publicpage.en.ts'
import { kit } from './texts/kit.en.ts'
import { channelproof, channelproofRefusal } from './texts/channelproof.en.ts'
import { channels } from './texts/channels.en.ts'
import { shortlist } from './texts/shortlist.en.ts'
import { compare } from './texts/compare.en.ts'
import { search } from './texts/search.en.ts'
import { saved } from './texts/saved.en.ts'
import { channelpage } from './texts/channelpage.en.ts'
import { parts } from './texts/parts.en.ts'
import { payouts } from './texts/payouts.en.ts'
import { operations } from './texts/operations.en.ts'
import { reconciliation } from './texts/reconciliation.en.ts'
import { commission } from './texts/commission.en.ts'
import { audit } from './texts/audit.en.ts'
import { compliance } from './texts/compliance.en.ts'
import { licensing } from './texts/licensing.en.ts'
import { chargebacks } from './texts/chargebacks.en.ts'
import { moderation, moderationRefusal } from './texts/moderation.en.ts'
import { waiting } from './texts/waiting.en.ts'
import { invoice } from './texts/invoice.en.ts'
import { postwatch } from './texts/postwatch.en.ts'
import { workspace } from './texts/workspace.en.ts'
import { calendar } from './texts/calendar.en.ts'
import { people } from './texts/people.en.ts'
import { spending } from './texts/spending.en.ts'
import { statement } from './texts/statement.en.ts'
import { review } from './texts/review.en.ts'
import { shipment } from './texts/shipment.en.ts'
import { holding } from './texts/holding.en.ts'
import { remarks } from './texts/remarks.en.ts'
import { stagebudget } from './texts/stagebudget.en.ts'
import { board } from './texts/board.en.ts'
import { agreementfile } from './texts/agreementfile.en.ts'
import { deadlines } from './texts/deadlines.en.ts'
import { library } from './texts/library.en.ts'
import { rights } from './texts/rights.en.ts'
import { dispute } from './texts/dispute.en.ts'
import { criteria } from './texts/criteria.en.ts'
import { conversions } from './texts/conversions.en.ts'
import { contest } from './texts/contest.en.ts'
import { contestdesk } from './texts/contestdesk.en.ts'
import { contestRefusal } from './texts/contestrefusal.en.ts'
import { results, resultsRefusal } from './texts/results.en.ts'
import { figures } from './texts/figures.en.ts'
import { feedback, feedbackRefusal } from './texts/feedback.en.ts'
import { reliability } from './texts/reliability.en.ts'
import { forecasting } from './texts/forecasting.en.ts'
import { clickcountries } from './texts/clickcountries.en.ts'
import { report } from './texts/report.en.ts'
import { reportfile } from './texts/reportfile.en.ts'
import { comparecampaigns } from './texts/comparecampaigns.en.ts'
import { sharing, sharingRefusal } from './texts/sharing.en.ts'
import { lift, liftRefusal } from './texts/lift.en.ts'
import { links, linksFormError, linksRefusal } from './texts/links.en.ts'
import { clicklogs } from './texts/clicklogs.en.ts'
import { domains, domainsFormError, domainsRefusal, domainsStep } from './texts/domains.en.ts'
import { reportreader, reportreaderRefusal } from './texts/reportreader.en.ts'
import { reportmail, reportmailRefusal } from './texts/reportmail.en.ts'

export const en = {
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
