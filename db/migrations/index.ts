import * as m0001 from './0001_people.ts'
import * as m0002 from './0002_channels.ts'
import * as m0003 from './0003_campaigns.ts'
import * as m0004 from './0004_collaborations.ts'
import * as m0005 from './0005_ledger.ts'
import * as m0006 from './0006_payments.ts'
import * as m0007 from './0007_outcomes.ts'
import * as m0008 from './0008_visitor_salts.ts'
import * as m0009 from './0009_rate_limits.ts'
import * as m0010 from './0010_topics.ts'
import * as m0011 from './0011_channel_index.ts'
import * as m0012 from './0012_collections.ts'
import * as m0013 from './0013_channel_signals.ts'
import * as m0014 from './0014_follower_samples.ts'
import * as m0015 from './0015_held_money.ts'
import * as m0016 from './0016_ledger_door.ts'
import * as m0017 from './0017_invoices.ts'
import * as m0018 from './0018_commission.ts'
import * as m0019 from './0019_take_backs.ts'
import * as m0020 from './0020_bank_transfers.ts'
import * as m0021 from './0021_event_accounts.ts'
import * as m0022 from './0022_clocks.ts'
import * as m0023 from './0023_uploads.ts'
import * as m0024 from './0024_extra_revisions.ts'
import * as m0025 from './0025_compliance.ts'
import * as m0026 from './0026_publication.ts'
import * as m0027 from './0027_offers.ts'
import * as m0028 from './0028_activities.ts'
import * as m0029 from './0029_rights.ts'
import * as m0032 from './0032_reviewers.ts'
import * as m0034 from './0034_claims.ts'
import * as m0035 from './0035_briefs.ts'
import * as m0036 from './0036_workspace.ts'
import * as m0037 from './0037_library.ts'
import * as m0038 from './0038_resumable_uploads.ts'
import * as m0040 from './0040_licence_papers.ts'
import * as m0041 from './0041_post_names.ts'
import * as m0042 from './0042_stage_shares.ts'
import * as m0043 from './0043_click_counts.ts'
import * as m0046 from './0046_conversions.ts'
import * as m0047 from './0047_conversion_console.ts'
import * as m0048 from './0048_outcome_imports.ts'
import * as m0049 from './0049_post_figures.ts'
import * as m0052 from './0052_contests.ts'
import * as m0053 from './0053_shown_results.ts'
import * as m0054 from './0054_dispute_life.ts'
import * as m0055 from './0055_dispute_evidence.ts'
import * as m0057 from './0057_audit.ts'
import * as m0058 from './0058_forecast_at_hiring.ts'
import * as m0060 from './0060_report_shares.ts'
import * as m0061 from './0061_lift.ts'
import * as m0062 from './0062_report_mailings.ts'
import * as m0063 from './0063_link_pages.ts'
import * as m0066 from './0066_feedback.ts'
import * as m0067 from './0067_moderation.ts'
import * as m0070 from './0070_staff_powers.ts'
import * as m0071 from './0071_suspensions.ts'
import * as m0072 from './0072_staff_search.ts'
import * as m0073 from './0073_announcements.ts'
import * as m0074 from './0074_fee_changes.ts'
import * as m0075 from './0075_click_day_counts.ts'
import * as m0076 from './0076_link_domains.ts'
import * as m0077 from './0077_click_logs.ts'
import * as m0084 from './0084_switches.ts'
import * as m0085 from './0085_staff_accounts.ts'
import * as m0087 from './0087_channel_proofs.ts'
import * as m0089 from './0089_evidence_files.ts'
import * as m0090 from './0090_moderated_texts.ts'
import * as m0091 from './0091_start_word_lists.ts'
import * as m0092 from './0092_click_country_counts.ts'
import * as m0080 from './0080_report_readers.ts'

/** Every migration in order, named once and for all: the names stand in every installed database. */
export const migrations = {
  '0001_people': m0001,
  '0002_channels': m0002,
  '0003_campaigns': m0003,
  '0004_collaborations': m0004,
  '0005_ledger': m0005,
  '0006_payments': m0006,
  '0007_outcomes': m0007,
  '0008_visitor_salts': m0008,
  '0009_rate_limits': m0009,
  '0010_topics': m0010,
  '0011_channel_index': m0011,
  '0012_collections': m0012,
  '0013_channel_signals': m0013,
  '0014_follower_samples': m0014,
  '0015_held_money': m0015,
  '0016_ledger_door': m0016,
  '0017_invoices': m0017,
  '0018_commission': m0018,
  '0019_take_backs': m0019,
  '0020_bank_transfers': m0020,
  '0021_event_accounts': m0021,
  '0022_clocks': m0022,
  '0023_uploads': m0023,
  '0024_extra_revisions': m0024,
  '0025_compliance': m0025,
  '0026_publication': m0026,
  '0027_offers': m0027,
  '0028_activities': m0028,
  '0029_rights': m0029,
  '0032_reviewers': m0032,
  '0034_claims': m0034,
  '0035_briefs': m0035,
  '0036_workspace': m0036,
  '0037_library': m0037,
  '0038_resumable_uploads': m0038,
  '0040_licence_papers': m0040,
  '0041_post_names': m0041,
  '0042_stage_shares': m0042,
  '0043_click_counts': m0043,
  '0046_conversions': m0046,
  '0047_conversion_console': m0047,
  '0048_outcome_imports': m0048,
  '0049_post_figures': m0049,
  '0052_contests': m0052,
  '0053_shown_results': m0053,
  '0054_dispute_life': m0054,
  '0055_dispute_evidence': m0055,
  '0057_audit': m0057,
  '0058_forecast_at_hiring': m0058,
  '0060_report_shares': m0060,
  '0061_lift': m0061,
  '0062_report_mailings': m0062,
  '0063_link_pages': m0063,
  '0066_feedback': m0066,
  '0067_moderation': m0067,
  '0070_staff_powers': m0070,
  '0071_suspensions': m0071,
  '0072_staff_search': m0072,
  '0073_announcements': m0073,
  '0074_fee_changes': m0074,
  '0075_click_day_counts': m0075,
  '0076_link_domains': m0076,
  '0077_click_logs': m0077,
  '0084_switches': m0084,
  '0085_staff_accounts': m0085,
  '0087_channel_proofs': m0087,
  '0089_evidence_files': m0089,
  '0090_moderated_texts': m0090,
  '0091_start_word_lists': m0091,
  '0092_click_country_counts': m0092,
  '0080_report_readers': m0080,
}
