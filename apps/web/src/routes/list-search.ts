import type { LogKind } from '@contract/audit';
import type { CaseSort } from '@contract/cases';
import type { DefectKind, ItemSort } from '@contract/items';
import type { DeliveryState } from '@contract/notifications';

/** What the address says of a list: filters and order. Text that may hold a name is never in it. */
export interface CaseListState {
  readonly status?: string;
  readonly unit?: string;
  readonly classification?: string;
  readonly mine?: boolean;
  readonly review?: boolean;
  readonly sort?: CaseSort;
  readonly desc?: boolean;
  /** The columns that are shown, in their order; all of them when absent. */
  readonly cols?: string;
}

export interface ItemListState {
  /** Kinds of defect in the record, one of which is enough. */
  readonly defect?: string;
  readonly case?: string;
  readonly status?: string;
  readonly class?: string;
  /** A place: what stands in it or in one within it. */
  readonly place?: string;
  readonly placeKind?: string;
  readonly unit?: string;
  readonly awaiting?: boolean;
  readonly forbidden?: boolean;
  readonly mine?: boolean;
  readonly review?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly sort?: ItemSort;
  readonly desc?: boolean;
  readonly cols?: string;
}

export interface DeadlineListState {
  readonly scope?: 'mine' | 'team' | 'all';
  readonly urgency?: 'overdue' | 'today' | 'week' | 'soon' | 'later';
  readonly missed?: boolean;
  readonly crossBorder?: boolean;
  readonly person?: string;
  readonly unit?: string;
  readonly case?: string;
  /** The number of a case. */
  readonly zaak?: string;
  readonly rule?: string;
  /** The deadline whose explanation is open. */
  readonly termijn?: string;
}

export interface DeliveryListState {
  readonly scope?: 'own' | 'of-cases' | 'all' | undefined;
  readonly state?: DeliveryState | undefined;
  readonly channel?: 'in-app' | 'e-mail' | undefined;
  readonly person?: string | undefined;
  /** The number of a case. */
  readonly zaak?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Which rows of the log. */
export interface LogState {
  readonly person?: string | undefined;
  /** The number of a case or an item. */
  readonly number?: string | undefined;
  readonly act?: string | undefined;
  readonly kind?: LogKind | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const logKinds: readonly LogKind[] = ['collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure'];

/** The month in sight, and the day whose deadlines are. */
export interface DeadlineMonthState extends DeadlineListState {
  readonly month?: string;
  readonly day?: string;
}

/** Which items with a defect, and whose. */
export interface DefectListState {
  readonly defect?: DefectKind | undefined;
  readonly unit?: string | undefined;
  readonly case?: string | undefined;
}

/** What is opened on the page of an item to mend its record. */
export type Mend = 'gegevens' | 'plaats' | 'waarde';

/** Which held items, and whose. */
export interface UndecidedState {
  readonly which?: 'undecided' | 'awaiting' | 'overdue' | 'unplanned' | 'held' | undefined;
  readonly scope?: 'mine' | 'team' | 'all' | undefined;
  /** The prosecutor who leads the case. */
  readonly lead?: string | undefined;
  readonly unit?: string | undefined;
}

type Raw = Readonly<Record<string, unknown>>;

const caseSorts: readonly CaseSort[] = ['nextDeadline', 'reference', 'title', 'status', 'openedOn', 'updatedAt'];
const itemSorts: readonly ItemSort[] = ['nextDeadline', 'reference', 'description', 'status', 'seizedOn', 'value', 'daysWithoutDecision'];
const scopes = ['mine', 'team', 'all'] as const;
const undecidedKinds = ['undecided', 'awaiting', 'overdue', 'unplanned', 'held'] as const;
const defects: readonly DefectKind[] = ['missing', 'place', 'late', 'value', 'check'];
const mends: readonly Mend[] = ['gegevens', 'plaats', 'waarde'];
const reaches = ['own', 'of-cases', 'all'] as const;
const deliveryStates: readonly DeliveryState[] = ['planned', 'queued', 'retried', 'sent', 'read', 'acknowledged', 'failed', 'off'];
const channels = ['in-app', 'e-mail'] as const;
const urgencies = ['overdue', 'today', 'week', 'soon', 'later'] as const;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const flag = (value: unknown): true | undefined => (value === true || value === 'true' || value === 1 ? true : undefined);
const date = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
const id = (value: unknown): string | undefined => (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined);
const month = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined);
const oneOf = <T extends string>(value: unknown, choices: readonly T[]): T | undefined => choices.find((choice) => choice === value);

/** Keeps only what was said, so that the address stays short and a broken one means nothing. */
function said<T extends object>(state: T): T {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as T;
}

export const readCaseList = (raw: Raw): CaseListState =>
  said({
    status: text(raw.status),
    unit: text(raw.unit),
    classification: text(raw.classification),
    mine: flag(raw.mine),
    review: flag(raw.review),
    sort: oneOf(raw.sort, caseSorts),
    desc: flag(raw.desc),
    cols: text(raw.cols),
  });

export const readItemList = (raw: Raw): ItemListState =>
  said({
    status: text(raw.status),
    class: text(raw.class),
    place: text(raw.place),
    placeKind: text(raw.placeKind),
    unit: text(raw.unit),
    awaiting: flag(raw.awaiting),
    forbidden: flag(raw.forbidden),
    mine: flag(raw.mine),
    review: flag(raw.review),
    from: date(raw.from),
    to: date(raw.to),
    defect: text(raw.defect),
    case: id(raw.case),
    sort: oneOf(raw.sort, itemSorts),
    desc: flag(raw.desc),
    cols: text(raw.cols),
  });

export const readDeadlineList = (raw: Raw): DeadlineListState =>
  said({
    scope: oneOf(raw.scope, scopes),
    urgency: oneOf(raw.urgency, urgencies),
    missed: flag(raw.missed),
    crossBorder: flag(raw.crossBorder),
    person: id(raw.person),
    unit: id(raw.unit),
    case: id(raw.case),
    zaak: text(raw.zaak),
    rule: text(raw.rule),
    termijn: text(raw.termijn),
  });

export const readDeliveryList = (raw: Raw): DeliveryListState =>
  said({
    scope: oneOf(raw.scope, reaches),
    state: oneOf(raw.state, deliveryStates),
    channel: oneOf(raw.channel, channels),
    person: text(raw.person),
    zaak: text(raw.zaak),
    from: date(raw.from),
    to: date(raw.to),
  });

export const readLog = (raw: Raw): LogState =>
  said({ person: id(raw.person), number: text(raw.number), act: text(raw.act), kind: oneOf(raw.kind, logKinds), from: date(raw.from), to: date(raw.to) });

export const readDeadlineMonth = (raw: Raw): DeadlineMonthState => said({ ...readDeadlineList(raw), month: month(raw.month), day: date(raw.day) });

export const readUndecided = (raw: Raw): UndecidedState => said({ which: oneOf(raw.which, undecidedKinds), scope: oneOf(raw.scope, scopes), lead: id(raw.lead), unit: id(raw.unit) });

export const readDefectList = (raw: Raw): DefectListState => said({ defect: oneOf(raw.defect, defects), unit: id(raw.unit), case: id(raw.case) });

export const readMend = (raw: Raw): { readonly herstel?: Mend } => said({ herstel: oneOf(raw.herstel, mends) }) as { readonly herstel?: Mend };
