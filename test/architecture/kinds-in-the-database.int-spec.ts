import { CLASSIFICATION_TITLES, PARTY_ROLE_TITLES } from '#cases';
import { CHANNEL_TITLES, HANDLING_CODE_TITLES, INSTRUMENT_TITLES, PARTNER_TITLES, REQUEST_STATE_TITLES } from '#cross-border';
import { CAPACITY_TITLES, DECISION_KIND_TITLES } from '#decisions';
import { DOCUMENT_KINDS } from '#documents';
import { ASSET_CLASS_SPECS, IDENTIFIER_RULES, ITEM_BLOCKS, SEIZURE_GROUNDS } from '#items';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Kinds that are named in the code and checked in the database: a new one is a migration too. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  cross_border_request_instrument_check: Object.keys(INSTRUMENT_TITLES),
  cross_border_request_state_check: Object.keys(REQUEST_STATE_TITLES),
  exchange_partner_check: Object.keys(PARTNER_TITLES),
  exchange_channel_check: Object.keys(CHANNEL_TITLES),
  exchange_handling_code_check: Object.keys(HANDLING_CODE_TITLES),
  exchange_state_check: ['open', 'answered', 'refused'],
  item_asset_class_check: ASSET_CLASS_SPECS.map(({ id }) => id),
  item_grounds_check: SEIZURE_GROUNDS,
  item_blocks_check: Object.keys(ITEM_BLOCKS),
  item_identifier_kind_check: Object.keys(IDENTIFIER_RULES),
  case_party_role_check: Object.keys(PARTY_ROLE_TITLES),
  case_file_classification_check: Object.keys(CLASSIFICATION_TITLES),
  decision_kind_check: Object.keys(DECISION_KIND_TITLES),
  decision_capacity_check: Object.keys(CAPACITY_TITLES),
  document_kind_check: DOCUMENT_KINDS,
};

/** What such columns are called. */
const CHOSEN = ['direction', 'instrument', 'partner', 'channel', 'handling_code', 'state', 'kind', 'role', 'role_in_case', 'classification', 'capacity', 'asset_class', 'grounds', 'blocks'];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

it.each(Object.entries(NAMED))('%s lets through what the code names, and nothing else', async (name, named) => {
  const [check] = await database.query<{ text: string }>('SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = $1 AND convalidated', [name]);

  expect([...(check?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word).sort()).toEqual([...named].sort());
});

it.each(['cross_border_request', 'exchange', 'case_file', 'case_party', 'case_link', 'case_member', 'item', 'item_identifier', 'decision', 'document'])('every word of %s that is chosen from a list is checked', async (table) => {
  const unchecked = await database.query<{ name: string }>(
    `SELECT a.attname AS name FROM pg_attribute a
     WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND a.attname = ANY ($2)
       AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conrelid = a.attrelid AND c.contype = 'c' AND c.conkey = ARRAY[a.attnum])`,
    [table, CHOSEN],
  );

  expect(unchecked).toEqual([]);
});
