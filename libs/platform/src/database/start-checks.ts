import type { DataSource } from 'typeorm';

/**
 * What must be true of the database before a process serves: the role owns nothing and walks around nothing, every table
 * has its wall. @returns the faults, in words for the operator; empty when all is well
 */
export async function findUnsafeRights(dataSource: DataSource): Promise<string[]> {
  const faults: string[] = [];
  const [role] = await dataSource.query<{ name: string; rolsuper: boolean; rolbypassrls: boolean; owns: string }[]>(
    `SELECT current_user AS name, rolsuper, rolbypassrls,
            (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relowner = r.oid) AS owns
     FROM pg_roles r WHERE rolname = current_user`,
  );
  if (role?.rolsuper) faults.push(`the role ${role.name} is a superuser`);
  if (role?.rolbypassrls) faults.push(`the role ${role.name} bypasses row-level security`);
  if (Number(role?.owns ?? 0) > 0) faults.push(`the role ${role?.name} owns tables`);
  if (!role?.rolsuper) faults.push(...(await findRolesToBecome(dataSource)));
  const open = await dataSource.query<{ relname: string }[]>(
    `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'migrations' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  );
  faults.push(...open.map(({ relname }) => `the table ${relname} has no forced row-level security`));
  return faults;
}

/** Roles that this one may take on, and that walk around the wall: a member of the owner's role is one `SET ROLE` away from it. */
async function findRolesToBecome(dataSource: DataSource): Promise<string[]> {
  const others = await dataSource.query<{ me: string; other: string }[]>(
    `SELECT current_user AS me, rolname AS other FROM pg_roles r
     WHERE rolname <> current_user AND pg_has_role(current_user, r.oid, 'MEMBER')
       AND (rolsuper OR rolbypassrls OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relowner = r.oid))`,
  );
  return others.map(({ me, other }) => `the role ${me} may become ${other}`);
}

const WHAT_IT_COSTS: Readonly<Record<string, string>> = {
  data_checksums: 'data_checksums is off: damage of the disk would go unnoticed (pg_checksums --enable, while the server stands still)',
};

/** Settings under which a crash would lose what was acknowledged, in words for the operator. */
export async function findUndurableSettings(dataSource: DataSource): Promise<string[]> {
  const settings = await dataSource.query<{ name: string }[]>(
    `SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') AND setting = 'off'`,
  );
  return settings.map(({ name }) => WHAT_IT_COSTS[name] ?? `${name} is off: a crash would lose what was acknowledged`);
}
