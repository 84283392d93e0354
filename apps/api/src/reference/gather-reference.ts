import { ROLE_TITLES } from '#access';
import { CASE_ACTIONS, CASE_LEGAL_BASES, CASE_STATUSES, CLASSIFICATION_TITLES, LEGAL_FACTS, PARTY_ROLE_TITLES } from '#cases';
import { CHANNEL_TITLES, HANDLING_CODE_TITLES, INSTRUMENT_TITLES, PARTNER_TITLES, REQUEST_ACTIONS, REQUEST_STATE_TITLES } from '#cross-border';
import { CONDITION_TITLES, MOVE_KINDS, PLACE_KIND_TITLES } from '#custody';
import { CAPACITY_TITLES, DECISION_KIND_TITLES, DECISION_RULES } from '#decisions';
import { DOCUMENT_KIND_TITLES } from '#documents';
import { ASSET_CLASS_SPECS, ITEM_ACTIONS, ITEM_STATUSES, LEGAL_BASES, SEIZURE_GROUNDS, TERMINAL, isAwaitingDecision, isEditable, type ItemStatus } from '#items';
import type { Titles } from '#platform';
import { IMPORT_TARGET_TITLES } from '#transfer';
import { BILL_COSTS, METHODS, MOMENTS, TARIFF_COSTS, TARIFF_PERIODS, TARIFF_PLACES } from '#valuation';
import type { Coded, Reference } from './contract.js';

/** The closed lists of every context, as the web app asks for them. */
export function gatherReference(): Reference {
  return {
    assetClasses: ASSET_CLASS_SPECS,
    fieldsForMany: ASSET_CLASS_SPECS.map(({ id, fields }) => ({ id, fields: fields.filter(isEditable).map(({ name }) => name) })),
    itemStates: codedBy(ITEM_STATUSES, ({ title }) => title).map((state) => ({ ...state, terminal: TERMINAL.has(state.id as ItemStatus), awaitingDecision: isAwaitingDecision(state.id) })),
    itemActions: codedBy(ITEM_ACTIONS, ({ title }) => title),
    caseStates: codedBy(CASE_STATUSES, ({ title }) => title),
    caseTransitions: Object.entries(CASE_ACTIONS).map(([id, { title, statements }]) => ({ id, title, statements })),
    legalBases: coded({ ...CASE_LEGAL_BASES, ...LEGAL_BASES }),
    seizureGrounds: SEIZURE_GROUNDS.map((id) => ({ id, title: LEGAL_BASES[id] })),
    decisionKinds: coded(DECISION_KIND_TITLES).map((kind) => ({ ...kind, ...DECISION_RULES[kind.id as keyof typeof DECISION_RULES] })),
    capacities: coded(CAPACITY_TITLES),
    partyRoles: coded(PARTY_ROLE_TITLES),
    classifications: coded(CLASSIFICATION_TITLES),
    legalFacts: LEGAL_FACTS,
    instruments: coded(INSTRUMENT_TITLES),
    requestStates: coded(REQUEST_STATE_TITLES),
    requestActions: codedBy(REQUEST_ACTIONS, ({ title }) => title),
    partners: coded(PARTNER_TITLES),
    channels: coded(CHANNEL_TITLES),
    handlingCodes: coded(HANDLING_CODE_TITLES),
    documentKinds: coded(DOCUMENT_KIND_TITLES),
    roles: coded(ROLE_TITLES),
    countries: countries(),
    currencies: Intl.supportedValuesOf('currency'),
    importTargets: coded(IMPORT_TARGET_TITLES),
    placeKinds: coded(PLACE_KIND_TITLES),
    moveKinds: coded(MOVE_KINDS),
    conditions: coded(CONDITION_TITLES),
    valuationMoments: coded(MOMENTS),
    valuationMethods: coded(METHODS),
    tariffCosts: coded(TARIFF_COSTS),
    tariffPeriods: coded(TARIFF_PERIODS),
    tariffPlaces: coded(TARIFF_PLACES),
    billCosts: coded(BILL_COSTS),
  };
}

function coded(titles: Readonly<Record<string, Titles>>): Coded[] {
  return Object.entries(titles).map(([id, title]) => ({ id, title }));
}

function codedBy<T>(table: Readonly<Record<string, T>>, titleOf: (entry: T) => Titles): Coded[] {
  return Object.entries(table).map(([id, entry]) => ({ id, title: titleOf(entry) }));
}

/** Every country that both languages have a name for, by its ISO 3166-1 code. */
function countries(): Coded[] {
  const inDutch = new Intl.DisplayNames('nl', { type: 'region', fallback: 'none' });
  const inEnglish = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) =>
    letters.flatMap((second) => {
      const id = first + second;
      const nl = inDutch.of(id);
      const en = inEnglish.of(id);
      return nl === undefined || en === undefined || NO_COUNTRY.has(id) ? [] : [{ id, title: { nl, en } }];
    }),
  );
}

/** Codes that name groups, islands without an authority, or nothing at all. */
const NO_COUNTRY: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'DG', 'EA', 'IC', 'TA', 'CQ']);
