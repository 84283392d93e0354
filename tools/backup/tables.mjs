// Tables as lines: one row a line, in the order of the primary key, each value as PostgreSQL itself writes and reads it. The same
// rows are always the same lines, so that the hash of the lines says whether a restored table is the one that was backed up.
const ROWS_AT_A_TIME = 1000;

/** How values are written; both sides must agree, whatever the server and the role are set to. */
const SAME_WORDS = [
  `SET datestyle = 'ISO, YMD'`, `SET intervalstyle = 'iso_8601'`, `SET timezone = 'UTC'`, `SET extra_float_digits = 3`, `SET bytea_output = 'hex'`,
  `SET lc_monetary = 'C'`, `SET xmloption = 'content'`, `SET row_security = off`, `SET statement_timeout = 0`, `SET idle_in_transaction_session_timeout = 0`,
  `SET search_path = public`,
];

/**
 * @typedef {object} Table
 * @property {string} name     with its schema
 * @property {string[]} columns  those that are stored and not computed
 * @property {string[]} types   of the columns
 * @property {string[]} order   what orders its rows
 */

/** @param {import('pg').ClientBase} client */
export async function agreeOnWords(client) {
  await client.query(SAME_WORDS.join('; '));
}

/**
 * Every table with rows of ours. What the migrations keep for themselves is not one, and neither is the queue: what is still to be
 * done stands in the outbox.
 * @param {import('pg').ClientBase} client
 * @returns {Promise<Table[]>}
 */
export async function tablesOf(client) {
  const { rows } = await client.query(
    `SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
            array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns,
            array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types,
            (SELECT array_agg(quote_ident(k.attname) || '::text COLLATE "C"' ORDER BY key.position)
             FROM pg_index i, unnest(i.indkey) WITH ORDINALITY key(attnum, position), pg_attribute k
             WHERE i.indrelid = c.oid AND i.indisprimary AND k.attrelid = c.oid AND k.attnum = key.attnum) AS "order"
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relkind = 'r' AND n.nspname NOT IN ('information_schema', 'bullmq') AND n.nspname NOT LIKE 'pg\\_%' AND c.relname <> 'migrations'
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY c.oid, n.nspname, c.relname ORDER BY 1`,
  );
  return rows.map(({ name, columns, types, order }) => ({ name, columns, types, order: order ?? [`${name.split('.').at(-1)}::text COLLATE "C"`] }));
}

/**
 * The rows of a table as lines, inside the caller's transaction.
 * @param {import('pg').ClientBase} client
 * @param {Table} table
 * @param {{ rows: number }} count  told of every row
 * @returns {AsyncGenerator<Buffer>}
 */
export async function* linesOf(client, { name, columns, order }, count) {
  const values = columns.map((column) => `${column}::text`).join(', ');
  await client.query(`DECLARE backup_rows NO SCROLL CURSOR FOR SELECT ARRAY[${values}]::text AS row FROM ${name} ORDER BY ${order.join(', ')}`);
  for (;;) {
    const { rows } = await client.query(`FETCH ${ROWS_AT_A_TIME} FROM backup_rows`);
    if (rows.length === 0) break;
    count.rows += rows.length;
    yield Buffer.from(rows.map(({ row }) => `${JSON.stringify(row)}\n`).join(''));
  }
  await client.query('CLOSE backup_rows');
}

/**
 * Writes lines into a table that is empty.
 * @param {import('pg').ClientBase} client
 * @param {Table} table  as it is here
 * @param {readonly string[]} columns  in the order of the lines
 * @param {AsyncIterable<string>} lines
 */
export async function fillTable(client, table, columns, lines) {
  const typed = columns.map((column, index) => `(value)[${index + 1}]::${table.types[table.columns.indexOf(column)]}`);
  const insert = `INSERT INTO ${table.name} (${columns.join(', ')}) OVERRIDING SYSTEM VALUE
    SELECT ${typed.join(', ')} FROM unnest($1::text[]) WITH ORDINALITY AS line(text, position), LATERAL (SELECT line.text::text[] AS value) row ORDER BY position`;
  /** @type {string[]} */
  let waiting = [];
  for await (const line of lines) {
    waiting.push(JSON.parse(line));
    if (waiting.length < ROWS_AT_A_TIME) continue;
    await client.query(insert, [waiting]);
    waiting = [];
  }
  if (waiting.length > 0) await client.query(insert, [waiting]);
}

/**
 * Where every sequence stands; null when nothing was drawn from it.
 * @param {import('pg').ClientBase} client
 * @returns {Promise<{ name: string, last: string | null }[]>}
 */
export async function sequencesOf(client) {
  const { rows } = await client.query(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(sequencename) AS name, last_value::text AS last FROM pg_sequences
     WHERE schemaname NOT IN ('information_schema', 'bullmq') AND sequencename <> 'migrations_id_seq' ORDER BY 1`,
  );
  return rows;
}

/**
 * @param {import('pg').ClientBase} client
 * @param {readonly { name: string, last: string | null }[]} sequences
 */
export async function setSequences(client, sequences) {
  for (const { name, last } of sequences) {
    if (last !== null) await client.query('SELECT setval($1::regclass, $2::bigint)', [name, last]);
  }
}
