import { language } from './texts/language.ru.ts'
import { shell } from './texts/shell.ru.ts'
import { field } from './texts/field.ru.ts'
import { table } from './texts/table.ru.ts'
import { chart } from './texts/chart.ru.ts'
import { errors } from './texts/errors.ru.ts'
import { form } from './texts/form.ru.ts'
import { refusal } from './texts/refusal.ru.ts'
import { footage } from './texts/footage.ru.ts'
import { uploads } from './texts/uploads.ru.ts'
import { revision } from './texts/revision.ru.ts'
import { account } from './texts/account.ru.ts'
import { letter } from './texts/letter.ru.ts'
import { deal } from './texts/deal.ru.ts'
import { catalogue } from './texts/catalogue.ru.ts'
import { outcome } from './texts/outcome.ru.ts'
import { brief } from './texts/brief.ru.ts'
import { briefing } from './texts/briefing.ru.ts'
import { offering } from './texts/offering.ru.ts'
import { openbriefs } from './texts/openbriefs.ru.ts'
import { campaign } from './texts/campaign.ru.ts'
import { inbox } from './texts/inbox.ru.ts'
import { imports } from './texts/imports.ru.ts'
import { dealpage } from './texts/dealpage.ru.ts'
import { earnings } from './texts/earnings.ru.ts'
import { books } from './texts/books.ru.ts'
import { staff } from './texts/staff.ru.ts'
import { staffing, staffingRefusal } from './texts/staffing.ru.ts'
import { accountdesk, accountdeskRefusal } from './texts/accountdesk.ru.ts'
import { deskqueue } from './texts/deskqueue.ru.ts'
import { desknumbers } from './texts/desknumbers.ru.ts'
import { announcing, announcingRefusal } from './texts/announcing.ru.ts'
import { feechange, feechangeRefusal } from './texts/feechange.ru.ts'
import { switches, switchesRefusal } from './texts/switches.ru.ts'
import { joining, joiningRefusal } from './texts/joining.ru.ts'
import { match } from './texts/match.ru.ts'
import { publicpage } from './texts/publicpage.ru.ts'
import { kit } from './texts/kit.ru.ts'
import { channelproof, channelproofRefusal } from './texts/channelproof.ru.ts'
import { channels } from './texts/channels.ru.ts'
import { shortlist } from './texts/shortlist.ru.ts'
import { compare } from './texts/compare.ru.ts'
import { search } from './texts/search.ru.ts'
import { saved } from './texts/saved.ru.ts'
import { channelpage } from './texts/channelpage.ru.ts'
import { parts } from './texts/parts.ru.ts'
import { payouts } from './texts/payouts.ru.ts'
import { operations } from './texts/operations.ru.ts'
import { reconciliation } from './texts/reconciliation.ru.ts'
import { commission } from './texts/commission.ru.ts'
import { audit } from './texts/audit.ru.ts'
import { compliance } from './texts/compliance.ru.ts'
import { licensing } from './texts/licensing.ru.ts'
import { chargebacks } from './texts/chargebacks.ru.ts'
import { moderation, moderationRefusal } from './texts/moderation.ru.ts'
import { waiting } from './texts/waiting.ru.ts'
import { invoice } from './texts/invoice.ru.ts'
import { postwatch } from './texts/postwatch.ru.ts'
import { workspace } from './texts/workspace.ru.ts'
import { calendar } from './texts/calendar.ru.ts'
import { people } from './texts/people.ru.ts'
import { spending } from './texts/spending.ru.ts'
import { statement } from './texts/statement.ru.ts'
import { review } from './texts/review.ru.ts'
import { shipment } from './texts/shipment.ru.ts'
import { holding } from './texts/holding.ru.ts'
import { remarks } from './texts/remarks.ru.ts'
import { stagebudget } from './texts/stagebudget.ru.ts'
import { board } from './texts/board.ru.ts'
import { agreementfile } from './texts/agreementfile.ru.ts'
import { deadlines } from './texts/deadlines.ru.ts'
import { library } from './texts/library.ru.ts'
import { rights } from './texts/rights.ru.ts'
import { dispute } from './texts/dispute.ru.ts'
import { criteria } from './texts/criteria.ru.ts'
import { conversions } from './texts/conversions.ru.ts'
import { contest } from './texts/contest.ru.ts'
import { contestdesk } from './texts/contestdesk.ru.ts'
import { contestRefusal } from './texts/contestrefusal.ru.ts'
import { results, resultsRefusal } from './texts/results.ru.ts'
import { figures } from './texts/figures.ru.ts'
import { feedback, feedbackRefusal } from './texts/feedback.ru.ts'
import { reliability } from './texts/reliability.ru.ts'
import { forecasting } from './texts/forecasting.ru.ts'
import { clickcountries } from './texts/clickcountries.ru.ts'
import { report } from './texts/report.ru.ts'
import { reportfile } from './texts/reportfile.ru.ts'
import { comparecampaigns } from './texts/comparecampaigns.ru.ts'
import { sharing, sharingRefusal } from './texts/sharing.ru.ts'
import { lift, liftRefusal } from './texts/lift.ru.ts'
import { links, linksFormError, linksRefusal } from './texts/links.ru.ts'
import { clicklogs } from './texts/clicklogs.ru.ts'
import { domains, domainsFormError, domainsRefusal, domainsStep } from './texts/domains.ru.ts'
import { reportreader, reportreaderRefusal } from './texts/reportreader.ru.ts'
import { reportmail, reportmailRefusal } from './texts/reportmail.ru.ts'

export const ru = {
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
