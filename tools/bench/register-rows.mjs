export const READER = 'a0000000-0000-4000-8000-000000000001';
export const UNIT = 'b0000000-0000-4000-8000-000000000002';
const ITEMS_A_CASE = 10;

/**
 * Statements that fill a register with made-up things: ten to a case, cases in ten units, one case of a single reader's own.
 * @param {number} items
 */
export const rowsOf = (items) => [
  `INSERT INTO unit (id, code, name) SELECT ('b0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'B' || n, 'Unit ' || n FROM generate_series(1, 10) n`,
  `INSERT INTO app_user (id, login, name, email, password_hash, roles, unit_ids) VALUES ('${READER}', 'reader', 'Reader', 'reader@noordstad.example', 'none', '{prosecutor}', '{${UNIT}}')`,
  `INSERT INTO place (id, kind, name, path, ancestor_ids) SELECT id, 'site', name, name, ARRAY[id] FROM (SELECT gen_random_uuid() AS id, 'Depot ' || n AS name FROM generate_series(1, 20) n) p`,
  `INSERT INTO case_file (id, reference, title, unit_id, classification, status, opened_on, member_ids)
   SELECT gen_random_uuid(), 'Z2026-' || lpad(n::text, 6, '0'), 'Onderzoek ' || n, ('b0000000-0000-4000-8000-' || lpad((1 + n % 10)::text, 12, '0'))::uuid, 'normal', 'open', date '2020-01-01',
     CASE WHEN n = 4711 THEN ARRAY['${READER}'::uuid] ELSE '{}' END FROM generate_series(1, ${Math.ceil(items / ITEMS_A_CASE)}) n`,
  `INSERT INTO item (id, case_id, number, reference, asset_class, description, status, status_event_id, seized_on, created_at, next_due_at, amount, amount_currency, search_identifiers, details, awaiting_since, search_text, search_words)
   SELECT made.*, search_text_of(folded(reference || ' ' || description), search_identifiers), search_words_of(folded(reference || ' ' || description) || ' ' || search_identifiers) FROM (SELECT gen_random_uuid(), c.id, k, c.reference || '-' || lpad(k::text, 3, '0') AS reference, (ARRAY['vehicle', 'vessel', 'cash', 'jewellery', 'electronics', 'other-goods'])[1 + (k + c.n) % 6],
     (ARRAY['Witte', 'Zwarte', 'Rode', 'Oude', 'Nieuwe', 'Kleine', 'Grote', 'Houten'])[1 + (c.n + k) % 8] || ' '
       || (ARRAY['personenauto', 'motorboot', 'motorjacht', 'horloge', 'laptop', 'telefoon', 'sieradendoos', 'bankbiljetten', 'bromfiets', 'schilderij'])[1 + (c.n * 7 + k * 3) % 10]
       || CASE WHEN (c.n * 13 + k) % 2000 = 0 THEN ' met aanhangwagen' ELSE '' END || ' nummer ' || md5((c.n * 100 + k)::text) AS description,
     (ARRAY['seized', 'noticed', 'released', 'destroyed'])[1 + (c.n + k) % 4], gen_random_uuid(), date '2020-01-01' + c.n % 2000, (date '2020-01-01' + c.n % 2000)::timestamp + (k * 9) * interval '1 hour',
     CASE WHEN (c.n + k) % 3 > 0 THEN timestamptz '2026-12-01Z' + ((c.n * 10 + k) % 50000) * interval '1 minute' END,
     CASE WHEN k < 8 THEN (c.n * k) % 10000 END, CASE WHEN k < 8 THEN 'EUR' END, lower(substr(md5((c.n * 1000 + k)::text), 1, 8)) AS search_identifiers,
     CASE k % 3 WHEN 0 THEN '{}' WHEN 1 THEN '{"make": "Volkswagen", "model": "Golf", "colour": "wit"}' ELSE '{"plate": "12-ABC-3", "vehicleType": "car", "make": "Volkswagen", "model": "Golf", "colour": "wit", "mileage": 10, "keys": 2}' END::jsonb,
     CASE WHEN (c.n + k) % 20 = 0 THEN date '2026-01-01' + c.n % 300 END
   FROM (SELECT *, (row_number() OVER (ORDER BY reference))::int AS n FROM case_file) c, generate_series(1, ${ITEMS_A_CASE}) k) made`,
  `INSERT INTO item_custody (item_id, case_id, place_id, moves, since)
   SELECT i.id, i.case_id, CASE WHEN i.number < 10 THEN (SELECT array_agg(id ORDER BY name) FROM place)[1 + i.number % 20] END, (i.number < 10)::int, i.created_at FROM item i`,
  `INSERT INTO item_valuation (id, item_id, case_id, moment, valued_on, amount, currency, method, source, recorded_by, recorded_by_name)
   SELECT gen_random_uuid(), i.id, i.case_id, 'seizure', i.seized_on + i.number * 30, i.amount, 'EUR', 'estimate', 'made up', '${READER}', 'Reader' FROM item i WHERE i.amount IS NOT NULL`,
  `INSERT INTO item_identifier (id, item_id, case_id, kind, value, normalised, outcome, reason)
   SELECT gen_random_uuid(), i.id, i.case_id, 'imei', i.search_identifiers, i.search_identifiers, (ARRAY['valid', 'unchecked', 'unconfirmed', 'confirmed'])[CASE WHEN i.number = 5 THEN 3 WHEN i.number = 3 THEN 4 ELSE 1 END],
     CASE WHEN i.number = 3 THEN 'as it stands' END FROM item i WHERE i.number % 2 = 1`,
  'VACUUM ANALYZE',
];
