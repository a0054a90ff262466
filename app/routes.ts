import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of Athar on one page, by who it is for. */
const everybody = [
  index('routes/public/home/route.tsx'),
  route('clocks', 'routes/public/clocks/route.tsx'),
  route('rules', 'routes/public/rules/route.tsx'),
  route('fees', 'routes/public/fees/route.tsx'),
  route('disputes', 'routes/public/disputes/route.tsx'),
  route('disputes/decided', 'routes/public/decided/route.tsx'),
  route('briefs', 'routes/public/briefs/route.tsx'),
  route('briefs/:id', 'routes/public/brief/route.tsx'),
  route('contests/:code', 'routes/public/contest/route.tsx'),
  route('contests/:code/:file', 'routes/public/contest-file/route.ts'),
  route(':at', 'routes/public/media-kit/route.tsx'),
  route(':at/reliability', 'routes/public/reliability/route.tsx'),
]

const account = [
  route('sign-in', 'routes/account/sign-in/route.tsx'),
  route('sign-up', 'routes/account/sign-up/route.tsx'),
  route('sign-out', 'routes/account/sign-out/route.tsx'),
  route('announcements/dismiss', 'routes/account/announcement-dismiss/route.tsx'),
  route('viewing/end', 'routes/account/viewing-end/route.tsx'),
  route('second-factor', 'routes/account/second-factor/route.tsx'),
  route('settings', 'routes/account/settings/route.tsx'),
  route('report', 'routes/account/report/route.tsx'),
  route('moderation/:id', 'routes/account/moderation/route.tsx'),
  route('locale', 'routes/account/locale/route.tsx'),
]

const brandMoney = [
  route('brand/link-hosts', 'routes/brand/link-hosts/route.tsx'),
  route('brand/link-domains', 'routes/brand/link-domains/route.tsx'),
  route('brand', 'routes/brand/inbox/route.tsx'),
  route('brand/payments', 'routes/brand/payments/route.tsx'),
  route('brand/reliability', 'routes/deal/own-reliability/route.tsx', { id: 'brand-reliability' }),
]

/** Receipts, invoices and statements of both sides, with their files. */
const documents = [
  route('brand/documents', 'routes/brand/documents/route.tsx'),
  route('brand/documents/:number/document.pdf', 'routes/brand/document-pdf/route.ts'),
  route('brand/statement', 'routes/brand/statement/route.tsx'),
  route('brand/statement/:file', 'routes/brand/statement-file/route.ts'),
  route('creator/documents', 'routes/creator/documents/route.tsx'),
  route('creator/documents/:number/document.pdf', 'routes/brand/document-pdf/route.ts', {
    id: 'creator-document-pdf',
  }),
  route('creator/statement', 'routes/creator/statement/route.tsx'),
  route('creator/statement/:file', 'routes/creator/statement-file/route.ts'),
]

const creator = [
  route('creator', 'routes/creator/inbox/route.tsx'),
  route('creator/briefs', 'routes/creator/briefs/route.tsx'),
  route('creator/briefs/:id', 'routes/creator/brief/route.tsx'),
  route('creator/results', 'routes/creator/results/route.tsx'),
  route('creator/earnings', 'routes/creator/earnings/route.tsx'),
  route('creator/licences', 'routes/creator/licences/route.tsx'),
  route('creator/bank-account', 'routes/creator/bank-account/route.tsx'),
  route('creator/channels', 'routes/creator/channels/route.tsx'),
  route('creator/brands/:id', 'routes/creator/brand/route.tsx'),
  route('creator/brands/:id/reliability', 'routes/creator/brand-reliability/route.tsx'),
  route('creator/reliability', 'routes/deal/own-reliability/route.tsx', { id: 'creator-reliability' }),
]

const brandCampaigns = [
  route('brand/campaigns', 'routes/brand/campaigns/route.tsx'),
  route('brand/campaigns/new', 'routes/brand/campaign-new/route.tsx'),
  route('brand/campaigns/:id', 'routes/brand/campaign/route.tsx'),
  route('brand/campaigns/:id/outcome', 'routes/brand/campaign-outcome/route.tsx'),
  route('brand/campaigns/:id/match', 'routes/brand/match/route.tsx'),
  route('brand/campaigns/:id/briefs/new', 'routes/brand/brief-new/route.tsx'),
  route('brand/briefs/:id', 'routes/brand/brief/route.tsx'),
  route('brand/briefs/:id/edit', 'routes/brand/brief-edit/route.tsx'),
  route('brand/briefs/:id/applications', 'routes/brand/brief-applications/route.tsx'),
  route('brand/channels/:id', 'routes/brand/channel/route.tsx'),
  route('brand/discover', 'routes/brand/discover/route.tsx'),
]

/** What goes out of a campaign's report, and where it is read without an account. */
const reports = [
  route('brand/campaigns/:id/sharing', 'routes/brand/report-sharing/route.tsx'),
  route('brand/campaigns/:id/lift', 'routes/brand/campaign-lift/route.tsx'),
  route('brand/campaigns/compare', 'routes/brand/campaign-compare/route.tsx'),
  route('brand/campaigns/:id/files/:file', 'routes/brand/report-file/route.ts'),
  route('brand/campaigns/:id/report.pdf', 'routes/brand/report-pdf/route.ts'),
  route('brand/campaigns/:id/letters', 'routes/brand/report-letters/route.tsx'),
  route('brand/campaigns/:id/readers', 'routes/brand/report-readers/route.tsx'),
  route('report-readers/:token', 'routes/public/report-reader/route.tsx'),
  route('report-letters/:key', 'routes/public/report-letters/route.tsx'),
  route('hooks/unsubscribe/:key', 'routes/hooks/unsubscribe/route.ts'),
  route('shared-reports/:token', 'routes/public/shared-report/route.tsx'),
  route('shared-reports/:token/report.pdf', 'routes/public/shared-report-pdf/route.ts'),
]

/** How orders and leads of a campaign are told, and whose each is. */
const conversions = [
  route('brand/campaigns/:id/conversions', 'routes/brand/campaign-conversions/route.tsx'),
  route('brand/campaigns/:id/orders', 'routes/brand/campaign-orders/route.tsx'),
  route('brand/campaigns/:id/codes', 'routes/brand/campaign-codes/route.tsx'),
  route('brand/campaigns/:id/imports', 'routes/brand/campaign-imports/route.tsx'),
  route('brand/campaigns/:id/imports/:importId', 'routes/brand/campaign-import/route.tsx'),
  route('brand/campaigns/:id/imports/:importId/refused.csv', 'routes/brand/campaign-import-refused/route.ts'),
]

/** The rooms of a campaign beside its strategy, match and outcome. */
const campaignRooms = [
  route('brand/campaigns/:id/strategy', 'routes/brand/campaign-strategy/route.tsx'),
  route('brand/campaigns/:id/versions', 'routes/brand/campaign-versions/route.tsx'),
  route('brand/campaigns/:id/duplicate', 'routes/brand/campaign-duplicate/route.tsx'),
  route('brand/campaigns/:id/briefs', 'routes/brand/campaign-briefs/route.tsx'),
  route('brand/campaigns/:id/calendar', 'routes/brand/campaign-calendar/route.tsx'),
  route('brand/campaigns/:id/calendar/new', 'routes/brand/campaign-activity-new/route.tsx'),
  route('brand/campaigns/:id/calendar/:activityId', 'routes/brand/campaign-activity/route.tsx'),
  route('brand/campaigns/:id/stages', 'routes/brand/campaign-stages/route.tsx'),
  route('brand/campaigns/:id/feeds', 'routes/brand/campaign-feeds/route.tsx'),
  route('brand/campaigns/:id/people', 'routes/brand/campaign-people/route.tsx'),
  route('brand/campaigns/:id/people/export.csv', 'routes/brand/campaign-people-csv/route.ts'),
  route('brand/campaigns/:id/budget', 'routes/brand/campaign-budget/route.tsx'),
  // A secret address: calendar programs have no sign-in.
  route('calendars/:key', 'routes/public/campaign-calendar/route.ts'),
]

const brandCollections = [
  route('brand/compare', 'routes/brand/compare/route.tsx'),
  route('brand/shortlists', 'routes/brand/shortlists/route.tsx'),
  route('brand/shortlists/add', 'routes/brand/shortlist-add/route.tsx'),
  route('brand/shortlists/:id', 'routes/brand/shortlist/route.tsx'),
  route('brand/shortlists/:id/versions', 'routes/brand/shortlist-versions/route.tsx'),
  route('brand/shortlists/:id/export.csv', 'routes/brand/shortlist-csv/route.ts'),
  route('brand/discover/export.csv', 'routes/brand/export/route.ts'),
  route('brand/campaigns/:id/match/export.csv', 'routes/brand/export/route.ts', { id: 'match-export' }),
  route('brand/searches', 'routes/brand/searches/route.tsx'),
  route('brand/searches/new', 'routes/brand/search-new/route.tsx'),
  route('brand/searches/:id', 'routes/brand/search-saved/route.tsx'),
]

const staffImports = [
  route('staff/imports', 'routes/staff/imports/route.tsx'),
  route('staff/imports/:importId', 'routes/staff/import/route.tsx'),
  route('staff/imports/:importId/refused.csv', 'routes/staff/import-refused/route.tsx'),
]

const deals = [
  route('brand/collaborations/:id', 'routes/brand/collaboration/route.tsx'),
  // What is seen of a post comes with a screenshot, which may be larger than other forms.
  route('brand/collaborations/:id/seen', 'routes/brand/collaboration/route.tsx', { id: 'brand-post-seen' }),
  route('creator/collaborations/:id/seen', 'routes/creator/collaboration/route.tsx', {
    id: 'creator-post-seen',
  }),
  route('brand/collaborations/:id/shown-results', 'routes/brand/shown-results/route.tsx'),
  route('brand/collaborations/:id/contest', 'routes/brand/contest/route.tsx'),
  route('creator/collaborations/:id/contest', 'routes/creator/contest/route.tsx'),
  route('brand/collaborations/:id/fund', 'routes/brand/fund/route.tsx'),
  route('brand/collaborations/:id/versions', 'routes/brand/versions/route.tsx'),
  route('creator/collaborations/:id/versions', 'routes/brand/versions/route.tsx', {
    id: 'creator-versions',
  }),
  // Screenshots and exports of figures may be larger than other forms.
  route('brand/collaborations/:id/figures', 'routes/deal/figures/route.tsx'),
  route('creator/collaborations/:id/figures', 'routes/deal/figures/route.tsx', { id: 'creator-figures' }),
  route('brand/collaborations/:id/links/:code', 'routes/deal/link/route.tsx', { id: 'brand-link' }),
  route('creator/collaborations/:id/links/:code', 'routes/deal/link/route.tsx', { id: 'creator-link' }),
  route('brand/collaborations/:id/links/:code/:file', 'routes/deal/link-qr/route.ts', {
    id: 'brand-link-qr',
  }),
  route('creator/collaborations/:id/links/:code/:file', 'routes/deal/link-qr/route.ts', {
    id: 'creator-link-qr',
  }),
  // What both sides say of each other when a deal is over; `reviews` are of drafts.
  route('brand/collaborations/:id/feedback', 'routes/deal/feedback/route.tsx', { id: 'brand-feedback' }),
  route('creator/collaborations/:id/feedback', 'routes/deal/feedback/route.tsx', { id: 'creator-feedback' }),
  route('brand/reviews', 'routes/brand/reviews/route.tsx'),
  // People without an account, by a link that expires.
  route('review/:token', 'routes/review/page/route.tsx'),
  route('review/:token/files/:key', 'routes/review/file/route.ts'),
  route('brand/collaborations/:id/agreement', 'routes/brand/agreement/route.tsx'),
  route('brand/collaborations/:id/agreement.pdf', 'routes/brand/agreement-pdf/route.ts'),
  route('creator/collaborations/:id/agreement.pdf', 'routes/brand/agreement-pdf/route.ts', {
    id: 'creator-agreement-pdf',
  }),
  // A draft is posted under a name of its own: its pictures may be larger than other forms.
  route('creator/collaborations/:id/draft?', 'routes/creator/collaboration/route.tsx'),
  route('creator/collaborations/:id/agreement', 'routes/creator/agreement/route.tsx'),
  route('files/:key', 'routes/files/route.ts'),
  route('uploads/:id?', 'routes/uploads/route.ts'),
]

/** The case of a deal, for both sides and for staff. */
const disputes = [
  route('brand/collaborations/:id/dispute', 'routes/dispute/case/route.tsx', { id: 'brand-dispute' }),
  route('creator/collaborations/:id/dispute', 'routes/dispute/case/route.tsx', { id: 'creator-dispute' }),
  route('staff/collaborations/:id/dispute', 'routes/staff/dispute/route.tsx'),
]

const libraries = [
  route('brand/collaborations/:id/extend', 'routes/brand/extend/route.tsx'),
  route('creator/collaborations/:id/allow', 'routes/creator/allow/route.tsx'),
  route('brand/library', 'routes/brand/library/route.tsx'),
  route('brand/library/rights.csv', 'routes/brand/library-csv/route.ts'),
  route('brand/library/:id', 'routes/brand/piece/route.tsx'),
  route('brand/library/:id/file', 'routes/brand/piece-file/route.ts'),
  route('brand/library/:id/licence.txt', 'routes/brand/piece-licence/route.ts'),
  route('creator/library', 'routes/creator/library/route.tsx'),
  route('creator/library/rights.csv', 'routes/brand/library-csv/route.ts', { id: 'creator-library-csv' }),
  route('creator/library/:id', 'routes/creator/piece/route.tsx'),
]

const staff = [
  route('staff', 'routes/staff/desk/route.tsx'),
  route('staff/announcements', 'routes/staff/announcements/route.tsx'),
  route('staff/fees', 'routes/staff/fees/route.tsx'),
  route('staff/switches', 'routes/staff/switches/route.tsx'),
  route('staff/numbers', 'routes/staff/numbers/route.tsx'),
  route('staff/search', 'routes/staff/search/route.tsx'),
  route('staff/accounts/:id', 'routes/staff/person/route.tsx'),
  route('staff/team', 'routes/staff/team/route.tsx'),
  route('join/:token', 'routes/account/join/route.tsx'),
  route('staff/proofs', 'routes/staff/proofs/route.tsx'),
  route('staff/claims', 'routes/staff/claims/route.tsx'),
  route('staff/payouts', 'routes/staff/payouts/route.tsx'),
  route('staff/payouts/queue.csv', 'routes/staff/payouts-csv/route.ts'),
  route('staff/payouts/:id', 'routes/staff/payout/route.tsx'),
  route('staff/chargebacks', 'routes/staff/chargebacks/route.tsx'),
  route('staff/chargebacks/:id', 'routes/staff/chargeback/route.tsx'),
  route('staff/books', 'routes/staff/books/route.tsx'),
  route('staff/books/account', 'routes/staff/account/route.tsx'),
  route('staff/books/account.csv', 'routes/staff/account-csv/route.ts'),
  route('staff/reconciliation', 'routes/staff/reconciliation/route.tsx'),
  route('staff/alarms', 'routes/staff/alarms/route.tsx'),
  route('staff/withdrawals', 'routes/staff/withdrawals/route.tsx'),
  route('staff/events', 'routes/staff/events/route.tsx'),
  route('staff/events/:id', 'routes/staff/event/route.tsx'),
  route('staff/audit', 'routes/staff/audit/route.tsx'),
  route('staff/audit/export.csv', 'routes/staff/audit-csv/route.ts'),
  route('staff/jobs', 'routes/staff/jobs/route.tsx'),
  route('staff/books/:kind', 'routes/staff/account-kind/route.tsx'),
  route('staff/movements/:id', 'routes/staff/movement/route.tsx'),
  route('staff/collaborations/:id', 'routes/staff/deal/route.tsx'),
  route('staff/collaborations/:id/waive', 'routes/staff/waive/route.tsx'),
  route('staff/licences', 'routes/staff/licences/route.tsx'),
  route('staff/channels', 'routes/staff/channels/route.tsx'),
  route('staff/moderation', 'routes/staff/moderation/route.tsx'),
  route('staff/moderation/words', 'routes/staff/listed-words/route.tsx'),
  route('staff/moderation/images', 'routes/staff/listed-images/route.tsx'),
  route('staff/moderation/:id', 'routes/staff/moderation-case/route.tsx'),
  route('staff/overrides', 'routes/staff/overrides/route.tsx'),
  route('staff/collaborations/:id/take-back', 'routes/staff/take-back/route.tsx'),
]

/** Other machines call these; what they send is signed. */
const machines = [
  route('hooks/script/:campaignId', 'routes/hooks/script/route.ts'),
  route('hooks/postback/:campaignId', 'routes/hooks/postback/route.ts'),
  route('hooks/stripe/:endpoint?', 'routes/hooks/stripe/route.ts'),
]

export default [
  ...everybody,
  ...account,
  ...brandMoney,
  ...documents,
  ...brandCampaigns,
  ...campaignRooms,
  ...conversions,
  ...reports,
  ...brandCollections,
  ...creator,
  ...staffImports,
  ...deals,
  ...disputes,
  ...libraries,
  ...staff,
  ...machines,
] satisfies RouteConfig
