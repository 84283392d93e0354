import pg from 'pg';
import type { EmptyPlace } from './empty-place.js';

/** What an office has once, however much it does. */
const ONCE = ['app_user', 'unit', 'rule_book', 'rule_pack_revision', 'equated_year', 'case_transition', 'item_transition', 'migrations'];

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isUnique: boolean;
}

/** Adds so many copies of every case with all that belongs to it, each with ids of its own. @returns how many rows there are */
export async function multiply(place: EmptyPlace, copies: number): Promise<number> {
  const columns = await place.query<Column & pg.QueryResultRow>(
    `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, NULL) AS type,
            EXISTS (SELECT 1 FROM pg_index x WHERE x.indrelid = c.oid AND x.indisunique AND a.attnum = ANY (x.indkey)
                    AND NOT EXISTS (SELECT 1 FROM pg_attribute other WHERE other.attrelid = c.oid AND other.attnum = ANY (x.indkey) AND other.atttypid = 'uuid'::regtype AND other.attname <> 'user_id')) AS "isUnique"
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = '' AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)`,
    [ONCE],
  );
  const tables = [...new Set(columns.map(({ table }) => table))];
  const statements = tables.map((table) => {
    const own = columns.filter((column) => column.table === table);
    return `INSERT INTO "${table}" (${own.map(({ name }) => `"${name}"`).join(', ')}) SELECT ${own.map(copied).join(', ')} FROM "${table}" t, generate_series(1, ${copies}) n`;
  });
  await place.query(
    `BEGIN; SET LOCAL session_replication_role = replica;
     CREATE FUNCTION pg_temp.copied_id(id text, n integer) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT md5(id || n)::uuid $$;
     CREATE TEMPORARY TABLE once ON COMMIT DROP AS SELECT id FROM app_user UNION SELECT id FROM unit;
     ${statements.join(';\n')}; COMMIT; ANALYZE`,
  );
  const counts = await Promise.all(tables.map((table) => place.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}"`)));
  return counts.reduce((sum, [row]) => sum + (row?.count ?? 0), 0);
}

function copied({ name, type, isUnique }: Column): string {
  const column = `t."${name}"`;
  if (type === 'uuid') return `CASE WHEN ${column} IN (SELECT id FROM once) THEN ${column} ELSE pg_temp.copied_id(${column}::text, n) END`;
  if (type !== 'text') return column;
  const copiedText = isUnique ? `${column} || '-' || n` : column;
  return `CASE WHEN ${column} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN pg_temp.copied_id(${column}, n)::text ELSE ${copiedText} END`;
}
