create schema if not exists training;

-- Versions of the professional title. The reference gives the year only of the first: its first day is that year's.
create table training.title_version (
    code text primary key check (code ~ '^[0-9]{4}$'),
    name text not null check (length(name) between 1 and 200),
    level integer not null check (level between 3 and 8),
    source text not null check (length(source) between 1 and 300),
    from_day date not null,
    replaced_on date check (replaced_on > from_day),
    juries_until date check (juries_until >= from_day)
);

create table training.block (
    version text not null references training.title_version,
    code text not null check (code in ('CCP1', 'CCP2', 'CCP3')),
    primary key (version, code)
);

-- Whoever holds a block holds another one too, from a day on.
create table training.equivalence (
    held_version text not null,
    held_block text not null,
    gives_version text not null check (gives_version <> held_version),
    gives_block text not null,
    from_day date not null,
    until_day date check (until_day >= from_day),
    primary key (held_version, held_block, gives_version, gives_block),
    foreign key (held_version, held_block) references training.block (version, code),
    foreign key (gives_version, gives_block) references training.block (version, code)
);

insert into training.title_version (code, name, level, source, from_day, replaced_on) values
    ('2019', 'Responsable d’espace de médiation numérique', 5, 'Titre professionnel de 2019', '2019-01-01', '2025-05-20'),
    ('2025', 'Médiateur numérique', 5, 'Arrêté du 20 mai 2025', '2025-05-20', null);
insert into training.block (version, code)
    select v, b from unnest(array['2019', '2025']) v, unnest(array['CCP1', 'CCP2', 'CCP3']) b;
insert into training.equivalence (held_version, held_block, gives_version, gives_block, from_day)
    select '2019', b, '2025', b, date '2025-05-20' from unnest(array['CCP1', 'CCP2', 'CCP3']) b;

-- What juries decided, line by line. A line is never changed: a later one stands in its place, and says why.
create table training.result (
    id uuid primary key, -- made with the form: sent twice, it counts once
    account uuid not null,
    version text not null,
    block text not null,
    jury_day date not null,
    outcome text not null check (outcome in ('PASSED', 'FAILED', 'VOID')),
    replaces uuid unique, -- a line is corrected once; then its correction is
    reason text not null check (length(reason) <= 300),
    recorded_by uuid,
    recorded_at timestamptz not null,
    foreign key (version, block) references training.block (version, code),
    unique (id, account, version, block),
    foreign key (replaces, account, version, block) references training.result (id, account, version, block),
    constraint a_correction_says_why check ((replaces is null) = (reason = '')),
    constraint only_a_correction_voids check (outcome <> 'VOID' or replaces is not null),
    constraint no_jury_decides_ahead check (jury_day <= (recorded_at at time zone 'Europe/Paris')::date)
);
create unique index one_line_per_jury on training.result (account, version, block, jury_day) where replaces is null;
create index result_account on training.result (account);
revoke update, delete, truncate on training.result from ${app_role};

-- A jury decides on a version while there are juries for it.
create function training.refuse_result_out_of_time() returns trigger language plpgsql as $$
begin
    if not exists (select from training.title_version v where v.code = new.version and new.jury_day >= v.from_day
            and (v.juries_until is null or new.jury_day <= v.juries_until)) then
        raise exception 'no jury decides on version % on %', new.version, new.jury_day using errcode = '23514';
    end if;
    return new;
end $$;
create trigger result_in_time before insert on training.result
    for each row execute function training.refuse_result_out_of_time();

create table training.pix_certificate (
    id uuid primary key,
    account uuid not null,
    check_code text not null unique check (check_code ~ '^P-[A-Z0-9]{8}$'),
    obtained_on date not null check (obtained_on >= '2017-01-01'),
    recorded_at timestamptz not null
);
create index pix_certificate_account on training.pix_certificate (account);

-- Keys that sign credentials; the private half is sealed. None is deleted: what it signed is verified for life.
create table training.signing_key (
    id uuid primary key,
    number integer not null unique generated always as identity,
    public_key text not null check (length(public_key) between 50 and 2000),
    private_key bytea not null,
    made_at timestamptz not null default clock_timestamp()
);
revoke delete on training.signing_key from ${app_role};

-- Who a credential is about, by a number that says nothing of them and leads nowhere else.
create table training.holder (
    account uuid primary key,
    subject uuid not null unique default gen_random_uuid()
);

-- What somebody may show: one block, or the whole title. Its code is what stands in the public address.
create table training.certificate (
    id uuid primary key,
    code text not null unique check (code ~ '^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$'),
    account uuid not null references training.holder,
    version text not null references training.title_version,
    block text,
    earned_on date not null,
    issued_at timestamptz not null,
    revoked_at timestamptz check (revoked_at >= issued_at),
    foreign key (version, block) references training.block (version, code)
);
-- In force, there is one of each for a person.
create unique index one_certificate_in_force on training.certificate (account, version, coalesce(block, ''))
    where revoked_at is null;
revoke delete on training.certificate from ${app_role};
