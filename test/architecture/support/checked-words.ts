import type { Me } from '../../../libs/access/src/contract.js';
import type { ApprovalState } from '../../../libs/approvals/src/contract.js';
import type { LinkRequest, MemberRequest, PartyKind } from '../../../libs/cases/src/contract.js';
import type { CrossBorderRequest, Exchange } from '../../../libs/cross-border/src/contract.js';
import type { CountOutcome, CountState, Receiving, ReceivingLine } from '../../../libs/custody/src/contract.js';
import type { Deadline, DeadlineState, FeedScope, PackRevision, ReplanJob, RuleSummary, RuleVersion } from '../../../libs/deadlines/src/contract.js';
import type { DocumentPreview, DocumentScan } from '../../../libs/documents/src/contract.js';
import type { EmergencyFinding } from '../../../libs/emergency/src/contract.js';
import type { ArrangeItemRequest, ItemIdentifier, LotEntry } from '../../../libs/items/src/contract.js';
import type { BulkKind, BulkRowState, ExportFormat, ExportedList, ListExport, ListName } from '../../../libs/lists/src/contract.js';
import type { DeliveryRow, EventKind, MailTiming, Notification, WebhookDeliveryState } from '../../../libs/notifications/src/contract.js';
import type { Locale } from '../../../libs/platform/src/contract.js';
import type { DestructionLine, DestructionState, RestrictionGround, RetentionMark, RetentionOutcome, RetentionTerm } from '../../../libs/retention/src/contract.js';
import type { ComparisonClass, ComparisonMatch, ComparisonRowState, ComparisonScopeKind, ComparisonState, ImportState, IntakeState } from '../../../libs/transfer/src/contract.js';
import type { Valuation } from '../../../libs/valuation/src/contract.js';
import { ROLE_TITLES } from '#access';
import { LOG_KIND_TITLES } from '#audit';
import { CLASSIFICATION_TITLES, PARTY_ROLE_TITLES } from '#cases';
import { CHANNEL_TITLES, HANDLING_CODE_TITLES, INSTRUMENT_TITLES, PARTNER_TITLES, REQUEST_STATE_TITLES } from '#cross-border';
import { CONDITION_TITLES, MOVE_KINDS, PLACE_KIND_TITLES, type NewScan, type StoredSignature } from '#custody';
import { REMINDER_LEVELS, type DeadlineChange } from '#deadlines';
import { CAPACITY_TITLES, DECISION_KIND_TITLES } from '#decisions';
import { DOCUMENT_KINDS } from '#documents';
import { ASSET_CLASS_SPECS, IDENTIFIER_RULES, ITEM_BLOCKS, SEIZURE_GROUNDS } from '#items';
import { BILL_COSTS, BILL_SPLITS, METHODS, MOMENTS, TARIFF_COSTS, TARIFF_PERIODS } from '#valuation';

/** All words of a type: the compiler refuses one that is missing and one too many. */
const words = <T extends string>(all: Readonly<Record<T, true>>): readonly string[] => Object.keys(all);

type NotifiedBy = Notification['deliveries'][number];

const EVENT_KIND_WORDS = words<EventKind>({ deadline: true, escalation: true, 'item-status': true, decision: true, import: true, assignment: true, document: true, system: true });

/** Words that columns are checked for, as the code has them: a new one is a migration too. */
export const CHECKED_WORDS: Readonly<Record<string, readonly string[]>> = {
  place_kind_check: Object.keys(PLACE_KIND_TITLES),
  item_move_kind_check: Object.keys(MOVE_KINDS),
  item_move_condition_check: Object.keys(CONDITION_TITLES),
  custody_signature_signs_as_check: words<StoredSignature['signs_as']>({ giver: true, taker: true, counter: true }),
  custody_signature_subject_check: words<StoredSignature['subject_type']>({ 'hand-over': true, count: true }),
  receiving_state_check: words<Receiving['state']>({ open: true, closed: true }),
  receiving_line_outcome_check: words<ReceivingLine['outcome']>({ expected: true, received: true, missing: true, unexpected: true }),
  stock_count_state_check: words<CountState>({ open: true, closed: true, stopped: true }),
  stock_count_line_outcome_check: words<CountOutcome>({ found: true, missing: true, unexpected: true, left: true, beside: true }),
  stock_count_scan_way_check: words<NewScan['way']>({ scan: true, tick: true, withdrawn: true }),
  item_valuation_moment_check: Object.keys(MOMENTS),
  item_valuation_method_check: Object.keys(METHODS),
  item_valuation_origin_check: words<Valuation['origin']>({ person: true, register: true }),
  tariff_cost_check: Object.keys(TARIFF_COSTS),
  tariff_per_check: Object.keys(TARIFF_PERIODS),
  bill_cost_check: Object.keys(BILL_COSTS),
  bill_split_check: BILL_SPLITS,
  deadline_nature_check: words<RuleSummary['nature']>({ binding: true, policy: true, advisory: true }),
  // Whether an open one has lapsed is for the clock to say, not for a row.
  deadline_state_check: words<Exclude<DeadlineState, 'lapsed'>>({ open: true, met: true, withdrawn: true, 'not-started': true }),
  deadline_change_kind_check: words<DeadlineChange['kind']>({ new: true, moved: true, met: true, withdrawn: true, reopened: true, revised: true, completed: true, acknowledged: true, assigned: true, changed: true, cancelled: true }),
  alert_level_check: REMINDER_LEVELS,
  alert_state_check: words<Deadline['alerts'][number]['state']>({ pending: true, sent: true, withdrawn: true }),
  calendar_feed_scope_check: words<FeedScope>({ mine: true, cases: true }),
  equated_year_mark_check: words<RuleSummary['mark']>({ V: true, S: true, U: true }),
  replan_job_cause_check: words<ReplanJob['cause']>({ rules: true, decree: true, promotion: true, release: true }),
  replan_job_state_check: words<ReplanJob['state']>({ running: true, stopped: true, done: true }),
  rule_pack_revision_origin_check: words<PackRevision['origin']>({ shipped: true, loaded: true }),
  rule_pack_revision_state_check: words<PackRevision['state']>({ loaded: true, applied: true, discarded: true }),
  rule_promotion_kind_check: words<RuleVersion['decisions'][number]['kind']>({ promoted: true, 'taken-back': true }),
  approval_state_check: words<ApprovalState>({ waiting: true, given: true, refused: true, withdrawn: true, void: true, executed: true }),
  app_user_roles_check: Object.keys(ROLE_TITLES),
  audit_event_kind_check: Object.keys(LOG_KIND_TITLES),
  document_preview_state_check: words<Exclude<DocumentPreview['state'], 'none'>>({ waiting: true, made: true, failed: true }),
  document_preview_fault_check: words<NonNullable<DocumentPreview['fault']>>({ 'too-large': true, unreadable: true, encrypted: true, 'timed-out': true, failed: true }),
  document_scan_state_check: words<DocumentScan['state']>({ waiting: true, clean: true, 'not-scanned': true, infected: true }),
  document_scan_fault_check: words<NonNullable<DocumentScan['fault']>>({ unreachable: true, 'timed-out': true, 'too-large': true, failed: true }),
  notification_mail_check: words<MailTiming>({ 'at-once': true, digest: true, off: true }),
  webhook_delivery_state_check: words<WebhookDeliveryState>({ pending: true, sent: true, failed: true }),
  import_state_check: words<ImportState>({ reading: true, mapping: true, previewed: true, running: true, done: true, failed: true, cancelled: true }),
  intake_record_state_check: words<IntakeState>({ queued: true, written: true, refused: true }),
  comparison_scope_check: words<ComparisonScopeKind>({ register: true, unit: true, place: true, case: true }),
  comparison_match_check: words<ComparisonMatch>({ number: true, identifier: true, both: true }),
  comparison_state_check: words<ComparisonState>({ reading: true, compared: true, failed: true }),
  comparison_row_class_check: words<ComparisonClass>({ same: true, new: true, gone: true, moved: true, value: true, amount: true, several: true, ambiguous: true }),
  comparison_row_state_check: words<ComparisonRowState>({ open: true, queued: true, done: true, proposed: true, refused: true }),
  cross_border_request_instrument_check: Object.keys(INSTRUMENT_TITLES),
  cross_border_request_state_check: Object.keys(REQUEST_STATE_TITLES),
  exchange_partner_check: Object.keys(PARTNER_TITLES),
  exchange_channel_check: Object.keys(CHANNEL_TITLES),
  exchange_handling_code_check: Object.keys(HANDLING_CODE_TITLES),
  exchange_state_check: words<Exchange['state']>({ open: true, answered: true, refused: true }),
  item_asset_class_check: ASSET_CLASS_SPECS.map(({ id }) => id),
  item_grounds_check: SEIZURE_GROUNDS,
  item_blocks_check: Object.keys(ITEM_BLOCKS),
  item_identifier_kind_check: Object.keys(IDENTIFIER_RULES),
  case_party_role_check: Object.keys(PARTY_ROLE_TITLES),
  case_file_classification_check: Object.keys(CLASSIFICATION_TITLES),
  decision_kind_check: Object.keys(DECISION_KIND_TITLES),
  decision_capacity_check: Object.keys(CAPACITY_TITLES),
  document_kind_check: DOCUMENT_KINDS,
  cross_border_request_direction_check: words<CrossBorderRequest['direction']>({ in: true, out: true }),
  exchange_direction_check: words<Exchange['direction']>({ in: true, out: true }),
  item_bond_check: words<NonNullable<ArrangeItemRequest['bond']>>({ contents: true, part: true }),
  item_identifier_outcome_check: words<ItemIdentifier['outcome']>({ valid: true, unchecked: true, confirmed: true, unconfirmed: true }),
  lot_act_kind_check: words<Exclude<LotEntry['kind'], 'corrected'>>({ split: true, join: true }),
  lot_entry_kind_check: words<LotEntry['kind']>({ split: true, join: true, corrected: true }),
  case_link_kind_check: words<LinkRequest['kind']>({ related: true, 'same-suspect': true, 'split-from': true, 'confiscation-of': true }),
  case_member_role_check: words<MemberRequest['roleInCase']>({ lead: true, handler: true, observer: true }),
  case_party_kind_check: words<PartyKind>({ person: true, organisation: true }),
  case_restriction_ground_check: words<RestrictionGround>({ 'accuracy-contested': true, 'needed-as-evidence': true, removed: true }),
  app_user_density_check: words<Me['density']>({ compact: true, comfortable: true }),
  app_user_locale_check: words<Locale>({ nl: true, en: true }),
  backup_means_check: words<'zegel' | 'other'>({ zegel: true, other: true }), // written by statements alone
  bulk_act_kind_check: words<BulkKind>({ move: true, decide: true, edit: true }),
  bulk_act_work_check: words<'act' | 'undo'>({ act: true, undo: true }), // seen by nobody outside the work itself
  bulk_row_state_check: words<BulkRowState>({ waiting: true, done: true, refused: true, undone: true, 'not-undone': true }),
  list_export_format_check: words<ExportFormat>({ csv: true, xlsx: true }),
  list_export_list_check: words<ExportedList>({ items: true, cases: true, log: true }),
  list_export_locale_check: words<Locale>({ nl: true, en: true }),
  list_export_state_check: words<ListExport['state']>({ waiting: true, running: true, done: true, broken: true }),
  list_view_list_check: words<ListName>({ items: true, cases: true }),
  delivery_channel_check: words<DeliveryRow['channel']>({ 'in-app': true, 'e-mail': true }),
  delivery_state_check: words<NotifiedBy['state']>({ pending: true, sent: true, failed: true, off: true }),
  delivery_timing_check: words<Exclude<MailTiming, 'off'>>({ 'at-once': true, digest: true }),
  // A digest is of who wants one: it is never switched off.
  digest_state_check: words<Exclude<NotifiedBy['state'], 'off'>>({ pending: true, sent: true, failed: true }),
  notification_kind_check: EVENT_KIND_WORDS,
  notification_choice_kind_check: EVENT_KIND_WORDS,
  notification_choice_mail_check: words<MailTiming>({ 'at-once': true, digest: true, off: true }),
  retention_term_mark_check: words<RetentionMark>({ V: true, S: true, U: true, office: true }),
  retention_term_outcome_check: words<RetentionOutcome>({ remove: true, destroy: true }),
  retention_term_starts_check: words<RetentionTerm['starts']>({ 'first-processing': true, 'case-closed': true, removed: true }),
  destruction_list_state_check: words<DestructionState>({ open: true, signed: true, executed: true, withdrawn: true }),
  destruction_line_state_check: words<DestructionLine['state']>({ listed: true, erased: true, held: true, restricted: true, open: true, changed: true, 'not-due': true }),
  emergency_access_finding_check: words<EmergencyFinding>({ justified: true, 'not-justified': true }),
};
