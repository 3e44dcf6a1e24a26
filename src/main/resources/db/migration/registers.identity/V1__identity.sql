-- Accounts, the sign-ins that lead to them, roles with their scope, invitations, API clients, sessions, signing keys.
create schema identity;

-- A person. Known by an id only: whoever changes employer, e-mail or provider keeps the account and its history.
create table identity.account (
    id uuid primary key,
    given_name text not null check (length(given_name) <= 200),
    family_name text not null check (length(family_name) <= 200),
    created_at timestamptz not null,
    last_sign_in_at timestamptz,
    -- Closed when its only sign-in was moved to the person's other account.
    closed_at timestamptz
);
create index account_search on identity.account
    using gin (platform.plain(given_name || ' ' || family_name) public.gin_trgm_ops);

-- How a person signs in. ProConnect's sub is unique only within an identity provider (idp_id); FranceConnect has none.
create table identity.sign_in (
    id uuid primary key,
    account uuid not null references identity.account,
    provider text not null check (provider in ('PROCONNECT', 'FRANCECONNECT')),
    idp text not null check (length(idp) <= 200),
    subject text not null check (length(subject) between 1 and 255),
    -- Professional details, from ProConnect only. Never used to find an account.
    email text check (length(email) <= 320),
    siret text check (siret ~ '^[0-9]{14}$'),
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    unique (provider, idp, subject),
    check (provider = 'PROCONNECT' or (idp = '' and email is null and siret is null))
);
create index sign_in_account on identity.sign_in (account);

-- Roles with their scope. A revoked grant stays as history; of those in force there is one per account, role and scope.
create table identity.role_grant (
    id uuid primary key,
    account uuid not null references identity.account,
    role text not null check (role in
        ('CITIZEN', 'MEDIATOR', 'COORDINATOR', 'EMPLOYER', 'VENUE_MANAGER', 'PREFECT', 'ADMINISTRATOR')),
    scope text not null check (scope in ('OWN', 'ORGANISATION', 'TERRITORY', 'NATIONAL')),
    organisation uuid,
    level text check (level in ('COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION')),
    code text check (code ~ '^[0-9A-Z]{2,9}$'),
    granted_at timestamptz not null,
    granted_by uuid references identity.account,
    revoked_at timestamptz,
    revoked_by uuid references identity.account,
    check ((scope = 'ORGANISATION') = (organisation is not null)),
    check ((scope = 'TERRITORY') = (level is not null)),
    check ((scope = 'TERRITORY') = (code is not null)),
    check (revoked_at is null or revoked_at >= granted_at)
);
create unique index role_grant_in_force on identity.role_grant (account, role, scope, organisation, level, code)
    nulls not distinct where revoked_at is null;
create index role_grant_organisation on identity.role_grant (organisation) where revoked_at is null;

-- Somebody must always be able to give roles: the last national administrator stays, even when two of them revoke each
-- other in the same instant (the lock makes one wait for the other, then see what it did).
create function identity.keep_an_administrator() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('identity.keep_an_administrator'));
    if not exists (
        select from identity.role_grant g join identity.account a on a.id = g.account
        where g.role = 'ADMINISTRATOR' and g.scope = 'NATIONAL' and g.revoked_at is null and a.closed_at is null
            and g.id <> old.id
    ) then
        raise exception 'the last national administrator stays'
            using errcode = 'check_violation', constraint = 'last_administrator';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_an_administrator_on_update before update on identity.role_grant
    for each row when (old.role = 'ADMINISTRATOR' and old.scope = 'NATIONAL' and old.revoked_at is null)
    execute function identity.keep_an_administrator();
create trigger keep_an_administrator_on_delete before delete on identity.role_grant
    for each row when (old.role = 'ADMINISTRATOR' and old.scope = 'NATIONAL' and old.revoked_at is null)
    execute function identity.keep_an_administrator();
create function identity.keep_administrators_open() returns trigger language plpgsql as $$
begin
    if exists (select from identity.role_grant where account = new.id and role <> 'CITIZEN' and revoked_at is null) then
        raise exception 'an account with roles is not closed'
            using errcode = 'check_violation', constraint = 'closed_account_has_roles';
    end if;
    return new;
end $$;
create trigger keep_administrators_open before update on identity.account
    for each row when (old.closed_at is null and new.closed_at is not null)
    execute function identity.keep_administrators_open();

-- Single-use links. Only the hash is kept: who reads the database cannot use them. An invitation carries a role; a link
-- to an account carries that account, for another sign-in of the same person.
create table identity.invitation (
    id uuid primary key,
    token_hash bytea not null unique check (length(token_hash) = 32),
    role text,
    scope text check (scope in ('OWN', 'ORGANISATION', 'TERRITORY', 'NATIONAL')),
    organisation uuid,
    level text,
    code text,
    for_account uuid references identity.account,
    made_by uuid references identity.account,
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    accepted_by uuid references identity.account,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    check ((accepted_by is null) = (accepted_at is null)),
    check (accepted_at is null or withdrawn_at is null),
    check ((role is null) = (scope is null)),
    check ((role is null) <> (for_account is null))
);
create index invitation_waiting on identity.invitation (made_at desc) where accepted_at is null and withdrawn_at is null;

-- The administrator that a setting names is made once in the life of a database.
create table identity.first_administrator (
    only_one boolean primary key default true check (only_one),
    account uuid not null references identity.account,
    at timestamptz not null
);
revoke update, delete on identity.first_administrator from ${app_role};

-- Programs that call the API with client credentials. They act under their own id.
create table identity.api_client (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    organisation uuid,
    scopes text[] not null,
    created_by uuid references identity.account,
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create table identity.api_client_secret (
    id uuid primary key,
    client uuid not null references identity.api_client,
    secret_hash bytea not null check (length(secret_hash) = 32),
    created_at timestamptz not null,
    -- During a rotation the old secret stays good for some days.
    expires_at timestamptz
);
create index api_client_secret_client on identity.api_client_secret (client);

-- Keys that sign tokens, one per use; sealed with the vault, whose key is outside the database.
create table identity.signing_key (
    purpose text primary key,
    sealed bytea not null,
    made_at timestamptz not null
);

-- Spring Session: the sessions of all processes.
create table identity.session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index session_expiry on identity.session (expiry_time);
create index session_principal on identity.session (principal_name);
create table identity.session_attributes (
    session_primary_id char(36) not null references identity.session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
