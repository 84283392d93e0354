import type { ApprovalState } from '../../libs/approvals/src/contract.js';
import type { CountOutcome, CountState, Receiving, ReceivingLine } from '../../libs/custody/src/contract.js';
import type { Deadline, DeadlineState, FeedScope, PackRevision, ReplanJob, RuleSummary, RuleVersion } from '../../libs/deadlines/src/contract.js';
import type { DocumentPreview, DocumentScan } from '../../libs/documents/src/contract.js';
import type { MailTiming, WebhookDeliveryState } from '../../libs/notifications/src/contract.js';
import type { ComparisonClass, ComparisonMatch, ComparisonRowState, ComparisonScopeKind, ComparisonState, ImportState, IntakeState } from '../../libs/transfer/src/contract.js';
import type { Valuation } from '../../libs/valuation/src/contract.js';
import { ROLE_TITLES } from '#access';
import { LOG_KIND_TITLES } from '#audit';
import { CONDITION_TITLES, MOVE_KINDS, PLACE_KIND_TITLES, type NewScan, type StoredSignature } from '#custody';
import { REMINDER_LEVELS, type DeadlineChange } from '#deadlines';
import { BILL_COSTS, BILL_SPLITS, METHODS, MOMENTS, TARIFF_COSTS, TARIFF_PERIODS } from '#valuation';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** All words of a type: the compiler refuses one that is missing and one too many. */
const words = <T extends string>(all: Readonly<Record<T, true>>): readonly string[] => Object.keys(all);

/** Words that columns are checked for, as the code has them: a new one is a migration too. */
const CHECKED: Readonly<Record<string, readonly string[]>> = {
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
};

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

it.each(Object.entries(CHECKED))('%s lets through the words of the code, and nothing else', async (name, all) => {
  const [check] = await database.query<{ text: string }>('SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = $1 AND convalidated', [name]);

  expect([...(check?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word).sort()).toEqual([...all].sort());
});

it('every check of words is held against the code', async () => {
  const checks = await database.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint JOIN pg_class t ON t.oid = conrelid
     WHERE contype = 'c' AND t.relnamespace = 'public'::regnamespace AND cardinality(conkey) = 1 AND pg_get_constraintdef(pg_constraint.oid) LIKE '%ARRAY[%'
     ORDER BY conname`,
  );

  expect(checks.map(({ name }) => name).filter((name) => !(name in CHECKED))).toEqual([]);
});
