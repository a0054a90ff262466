import pg from 'pg'

/** Who connects: a role of the server, with its password where the server asks for one. */
export type Role = { name: string; password?: string | undefined }

/** The role that the demo, the stacks and the bench run the app as; an installation names its own in DATABASE_URL. */
export const appRole: Role = { name: 'athar_app' }

/** The same server and database, entered as another role. */
export const enteredAs = (connectionString: string, { name, password }: Role): string =>
  connectionString.replace(
    /^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?/,
    (_, scheme: string) =>
      `${scheme}${encodeURIComponent(name)}${password ? `:${encodeURIComponent(password)}` : ''}@`,
  )

/** Who a connection string says enters. Undefined when it leaves that to the client's environment. */
function roleIn(connectionString: string): Role | undefined {
  const [, name = '', password] = /^postgres(?:ql)?:\/\/([^:@/]*)(?::([^@/]*))?@/.exec(connectionString) ?? []
  return name
    ? { name: decodeURIComponent(name), password: password && decodeURIComponent(password) }
    : undefined
}

/** The role to admit: the one the app enters as, unless that is the owner's own. */
export function roleToAdmit(appUrl: string, ownerUrl: string): Role | undefined {
  const app = roleIn(appUrl)
  return app && app.name !== roleIn(ownerUrl)?.name ? app : undefined
}

/**
 * Lets a role that owns nothing run the app and the worker: it reads and writes the ordinary tables and the queues,
 * adds to the histories, reads the books, and writes them through `post_movement` only. Safe to repeat, and from
 * several databases of one server at once; a role that is missing is made.
 * @throws when the role could take the owner's place.
 */
export async function admit(ownerUrl: string, role: Role) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await ensureRole(client, role)
    await refusePowerful(client, role)
    await client.query('begin')
    // Two migrations of one database would change the same rights at once.
    await client.query(`select pg_advisory_xact_lock(hashtext('athar: rights of the app'))`)
    await client.query(rightsOf(client.escapeIdentifier(role.name), client.escapeLiteral(role.name)))
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** Roles belong to the whole server: another database's migration may make the same one at this moment. */
async function ensureRole(client: pg.Client, { name, password }: Role) {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  if (rowCount) return
  const secret = password ? ` password ${client.escapeLiteral(password)}` : ''
  await client.query(`
    do $do$ begin
      create role ${client.escapeIdentifier(name)} login${secret};
    exception when duplicate_object or unique_violation then null;
    end $do$`)
}

async function refusePowerful(client: pg.Client, { name }: Role) {
  const { rows } = await client.query<{ isPowerful: boolean }>(
    `select r.rolsuper or r.rolcreaterole or pg_has_role(r.oid, c.relowner, 'member') as "isPowerful"
       from pg_roles r, pg_class c where r.rolname = $1 and c.oid = 'public.ledger_postings'::regclass`,
    [name],
  )
  if (rows[0]?.isPowerful)
    throw new Error(`${name} may become the owner of the books: DATABASE_URL has to name a plain role`)
}

/** Everything is taken first, so that what a table was allowed under an earlier version does not stay. */
const rightsOf = (role: string, name: string) => `
  do $do$
  declare
    name text;
    is_history boolean;
  begin
    if (select pg_has_role(datdba, 'usage') from pg_database where datname = current_database()) then
      execute format('revoke create, temporary on database %I from public', current_database());
      execute format('grant connect on database %I to %I', current_database(), ${name});
    end if;
    if (select pg_has_role(nspowner, 'usage') from pg_namespace where nspname = 'public') then
      revoke create on schema public from public;
      grant usage on schema public to ${role};
    end if;
    revoke all on all tables in schema public from ${role};
    revoke all on all sequences in schema public from ${role};
    for name, is_history in
      select c.relname, exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'refuse_change'::regproc
                                   and t.tgname = 'append_only')
        from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and not c.relispartition
         and c.relname !~ '^kysely_'
    loop
      execute format('grant %s on public.%I to ${role}',
        case when name ~ '^ledger_' or name = 'audit_head' then 'select' when is_history then 'select, insert'
             else 'select, insert, update, delete' end, name);
    end loop;
    -- A dump restored without its privileges would let everybody in.
    revoke all on function post_movement(text, text, timestamptz) from public;
    grant execute on function post_movement(text, text, timestamptz) to ${role};
    revoke all on function ensure_click_month(date), drop_click_month(date) from public;
    grant execute on function ensure_click_month(date), drop_click_month(date) to ${role};
    grant usage on schema pgboss to ${role};
    grant select, insert, update, delete on all tables in schema pgboss to ${role};
    grant usage, select on all sequences in schema pgboss to ${role};
    grant execute on all functions in schema pgboss to ${role};
  end $do$`
