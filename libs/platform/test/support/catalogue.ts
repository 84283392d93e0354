import type { TestDatabase } from '../../../../test/support/test-database.js';

type Owner = Pick<TestDatabase, 'query'>;

const namesOf = async (owner: Owner, sql: string): Promise<readonly string[]> => (await owner.query<{ name: string }>(sql)).map(({ name }) => name);

/** Tables of the case store that the wall does not stand in front of, for anyone, the owner included. */
export const tablesWithoutWall = (owner: Owner): Promise<readonly string[]> =>
  namesOf(
    owner,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migrations'
       AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
  );

/** Tables that the role reads without a policy of what is seen, or writes without one of what is written. */
export const tablesWithoutPolicy = (owner: Owner, role = 'zegel_app'): Promise<readonly string[]> =>
  namesOf(
    owner,
    `SELECT relname AS name FROM pg_class t WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migrations'
       AND (NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = t.oid AND p.polqual IS NOT NULL)
         OR (has_table_privilege('${role}', t.oid, 'INSERT, UPDATE') AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = t.oid AND p.polwithcheck IS NOT NULL)))
     ORDER BY 1`,
  );

/** Views that look with the eyes of their owner; a materialised view always does. */
export const viewsOfTheOwner = (owner: Owner): Promise<readonly string[]> =>
  namesOf(
    owner,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
       AND NOT (relkind = 'v' AND coalesce(reloptions, '{}') && ARRAY['security_invoker=true', 'security_invoker=on', 'security_invoker=1']) ORDER BY 1`,
  );

/** Functions that run with the rights of their owner. */
export const functionsOfTheOwner = (owner: Owner): Promise<readonly string[]> =>
  namesOf(owner, `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1`);

/** Functions with the rights of their owner that may look among temporary tables first, or that anybody may run. */
export const unguardedFunctionsOfTheOwner = (owner: Owner): Promise<readonly string[]> =>
  namesOf(
    owner,
    `SELECT proname AS name FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prosecdef
       AND (NOT coalesce(proconfig, '{}') && ARRAY['search_path=public, pg_temp'] OR EXISTS (SELECT 1 FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0)) ORDER BY 1`,
  );

/** Whether the role can walk around the wall, make things, or become someone else. */
export async function powersOf(owner: Owner, role: string): Promise<readonly string[]> {
  return namesOf(
    owner,
    `WITH me AS (SELECT * FROM pg_roles WHERE rolname = '${role}')
     SELECT 'is superuser' AS name FROM me WHERE rolsuper
     UNION ALL SELECT 'bypasses row-level security' FROM me WHERE rolbypassrls
     UNION ALL SELECT 'makes roles' FROM me WHERE rolcreaterole
     UNION ALL SELECT 'makes databases' FROM me WHERE rolcreatedb
     UNION ALL SELECT 'replicates' FROM me WHERE rolreplication
     UNION ALL SELECT 'is a member of ' || m.roleid::regrole FROM me JOIN pg_auth_members m ON m.member = me.oid
     UNION ALL SELECT 'creates in schema ' || nspname FROM me, pg_namespace n WHERE nspname !~ '^pg_' AND has_schema_privilege(me.rolname, n.oid, 'CREATE')
     UNION ALL SELECT 'makes temporary tables' FROM me WHERE has_database_privilege(me.rolname, current_database(), 'TEMPORARY')
     UNION ALL SELECT 'owns ' || c.oid::regclass FROM me JOIN pg_class c ON c.relowner = me.oid
     UNION ALL SELECT 'owns function ' || p.proname FROM me JOIN pg_proc p ON p.proowner = me.oid
     UNION ALL SELECT 'truncates ' || c.oid::regclass FROM me, pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND has_table_privilege(me.rolname, c.oid, 'TRUNCATE')
     UNION ALL SELECT 'sets triggers on ' || c.oid::regclass FROM me, pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND has_table_privilege(me.rolname, c.oid, 'TRIGGER')`,
  );
}

/** Every table of the case store. */
export const tables = (owner: Owner): Promise<readonly string[]> =>
  namesOf(owner, `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migrations' ORDER BY 1`);
