import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table accounts (
      id            uuid primary key default gen_random_uuid(),
      email         text not null,
      password_hash text,
      role          text not null constraint accounts_role_check check (role in ('brand', 'creator', 'staff')),
      name          text not null,
      locale        text not null default 'en' check (locale in ('en', 'ar', 'ru')),
      created_at    timestamptz not null default now()
    )`.execute(db)
  // Sign-in looks an address up whatever its capitals.
  await sql`create unique index accounts_email on accounts (lower(email))`.execute(db)

  // Only the SHA-256 of a session's secret is stored: a stolen table signs nobody in.
  await sql`
    create table sessions (
      id_hash    text primary key,
      account_id uuid not null references accounts on delete cascade,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      user_agent text
    )`.execute(db)
  await sql`create index sessions_account on sessions (account_id)`.execute(db)

  await sql`
    create table brands (
      id         uuid primary key default gen_random_uuid(),
      name       text not null,
      website    text,
      country    char(2) not null,
      currency   char(3) not null,
      time_zone  text not null,
      weekend    text not null default 'fri-sat' check (weekend in ('fri-sat', 'sat-sun', 'fri')),
      about      text not null default '',
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    create table brand_members (
      brand_id   uuid not null references brands on delete cascade,
      account_id uuid not null references accounts on delete cascade,
      role       text not null check (role in ('owner', 'manager', 'approver', 'finance', 'viewer')),
      joined_at  timestamptz not null default now(),
      primary key (brand_id, account_id)
    )`.execute(db)
  // Who am I: one look-up by account at every request.
  await sql`create index brand_members_account on brand_members (account_id)`.execute(db)

  await sql`
    create table creators (
      id         uuid primary key default gen_random_uuid(),
      account_id uuid not null unique references accounts,
      handle     text not null,
      name       text not null,
      bio        text not null default '',
      country    char(2) not null,
      city       text,
      languages  text[] not null default '{}',
      time_zone  text not null,
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`create unique index creators_handle on creators (lower(handle))`.execute(db)

  await sql`
    create table payout_accounts (
      creator_id    uuid primary key references creators,
      processor_id  text not null unique,
      status        text not null check (status in ('pending', 'active', 'restricted', 'rejected', 'unsupported')),
      updated_at    timestamptz not null
    )`.execute(db)

  await sql`
    create table notices (
      id               bigint generated always as identity primary key,
      account_id       uuid not null references accounts on delete cascade,
      kind             text not null,
      detail           jsonb not null default '{}',
      path             text not null,
      created_at       timestamptz not null,
      read_at          timestamptz,
      mailed_at        timestamptz,
      -- What the notice tells of (a step, a message): a job run twice tells once.
      source           text not null,
      constraint notices_once unique (account_id, source)
    )`.execute(db)
  await sql`create index notices_account on notices (account_id, id desc)`.execute(db)
}
