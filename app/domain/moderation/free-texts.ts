import type { SubjectKind } from './case.ts'

/**
 * Why a text is not looked up in the word lists: only its own side reads it, only the two sides of a deal, only staff
 * writes or reads it, it was brought in from a platform, a bank or a file, or it repeats what was looked up before.
 */
export type Unscreened = 'own' | 'deal' | 'staff' | 'source' | 'copy'

/**
 * Every column in which the product keeps words of people, and under which kind they are looked up in the word lists
 * and reported. A test holds it against the columns of the database, so that a new text cannot be forgotten.
 */
export const freeTexts: Record<string, SubjectKind | Unscreened> = {
  // What everybody reads, or everybody of the other role.
  'brands.about': 'brand',
  'brands.name': 'brand',
  'brief_versions.body': 'brief',
  'contest_cancellations.reason': 'contest',
  'contests.rules': 'contest',
  'creators.bio': 'kit',
  'creators.name': 'kit',
  'feedback.body': 'feedback',
  'feedback_replies.body': 'reply',
  'feedback_versions.body': 'copy',
  'messages.body': 'message',

  // The name of a person, which stands beside their messages; looked up with the page of their party.
  'accounts.name': 'copy',

  // Between the two sides of a deal; whoever reads it can report messages, and open a dispute.
  'activities.note': 'deal',
  'activities.title': 'deal',
  'applications.pitch': 'deal',
  'applications.samples': 'deal',
  'campaigns.name': 'deal',
  'collaboration_steps.note': 'deal',
  'compliance_waivers.reason': 'deal',
  'contest_exclusions.reason': 'deal',
  'contest_replacements.reason': 'deal',
  'deal_extensions.reason': 'deal',
  'dispute_evidence.body': 'deal',
  'dispute_statements.body': 'deal',
  'draft_approvals.name': 'deal',
  'draft_comments.body': 'deal',
  'draft_comments.passage': 'deal',
  'drafts.caption': 'deal',
  'drafts.links': 'deal',
  'extra_revisions.note': 'deal',
  'milestones.title': 'deal',
  'offers.note': 'deal',
  'post_claim_steps.note': 'deal',
  'rights_revocations.reason': 'deal',
  'settlement_offers.note': 'deal',

  // Within one side.
  'campaign_stages.name': 'own',
  'campaign_versions.body': 'own',
  'contest_imports.name': 'own',
  'report_shares.label': 'own',
  'review_links.name': 'own',
  'saved_searches.name': 'own',
  'shortlist_entries.note': 'own',
  'shortlist_versions.body': 'own',
  'shortlists.name': 'own',
  'uploads.name': 'own',

  // Written by staff, or for staff.
  'announcements.words': 'staff',
  'channel_proofs.note': 'staff',
  'chargeback_recoveries.reason': 'staff',
  'creator_licences.reason': 'staff',
  'dispute_rulings.words': 'staff',
  'dispute_steps.note': 'staff',
  'fee_changes.reason': 'staff',
  'listed_images.note': 'staff',
  'manual_payout_steps.note': 'staff',
  'moderation_appeals.body': 'staff',
  'moderation_decisions.note': 'staff',
  'moderation_reports.note': 'staff',
  'payout_halts.reason': 'staff',
  'post_check_rulings.reason': 'staff',
  'staff_power_changes.reason': 'staff',
  'suspensions.reason': 'staff',
  'switch_changes.reason': 'staff',
  'take_backs.reason': 'staff',
  'viewings.reason': 'staff',

  // Brought in from a platform, a bank or a file.
  'channel_posts.caption': 'source',
  'channels.bio': 'source',
  'channels.name': 'source',
  'chargebacks.reason': 'source',
  'contest_entries.body': 'source',
  'post_checks.note': 'source',
}

/** Columns that are called so hold words of people. */
export const wordColumns = [
  ...['about', 'bio', 'body', 'caption', 'description', 'label', 'links', 'name', 'note', 'passage', 'pitch'],
  ...['prize', 'reason', 'rules', 'samples', 'statement', 'title', 'why', 'words'],
] as const

/** Columns that are called so and hold a word of a closed list, a name that is checked otherwise, or figures. */
export const noWordsOfPeople: readonly string[] = [
  ...['audit_checks.reason', 'channel_import_rows.reason', 'channel_proofs.reason'],
  ...['conversion_credits.reason', 'disputes.reason'],
  ...['leads.reason', 'link_names.name', 'moderated.reason', 'moderation_decisions.reason'],
  ...['moderation_reports.reason', 'orders.reason', 'postback_calls.reason', 'processor_requests.reason'],
  ...['sellers.name'],
]
