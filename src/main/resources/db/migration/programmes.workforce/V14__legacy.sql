-- What older tools knew. Each import stands whole or not at all.
create table workforce.legacy_import (
    id uuid primary key,
    begun_at timestamptz not null,
    ended_at timestamptz not null check (ended_at >= begun_at),
    imported_by uuid,
    -- How many lines each file had, and how many of them were taken over.
    counts jsonb not null
);
create table workforce.legacy_finding (
    import uuid not null references workforce.legacy_import (id),
    number integer not null,
    file text not null,
    line bigint not null,
    ref text not null,
    kind text not null,
    arguments text[] not null,
    primary key (import, number)
);
create index legacy_finding_kind on workforce.legacy_finding (import, kind);
-- What an identifier of an older tool is here: taken over once.
create table workforce.legacy_row (
    file text not null check (file in ('STRUCTURES', 'POSITIONS', 'CONTRACTS', 'PEOPLE', 'PAYMENTS')),
    ref text not null,
    id uuid not null,
    import uuid not null references workforce.legacy_import (id),
    primary key (file, ref)
);
revoke update, delete on workforce.legacy_import, workforce.legacy_finding, workforce.legacy_row from ${app_role};

-- An older tool does not always say why a contract ended.
alter table workforce.contract drop constraint contract_end_reason_check;
alter table workforce.contract add constraint contract_end_reason_check check (end_reason in
    ('DISMISSAL', 'NOT_RENEWED', 'RESIGNATION', 'MADE_PERMANENT', 'GRANT_ENDED', 'UNSTATED'));

-- What an older tool paid is in no run of ours, and nobody knows to which account it went.
alter table workforce.grant_payment alter column run drop not null, alter column account drop not null;
alter table workforce.grant_payment add constraint payment_in_a_run check (
    (run is null) = (account is null) and (run is not null or state = 'PAID'));

-- An employer owes what was paid beyond a cap too.
alter table workforce.grant_claim add column kind text not null default 'ENDED' check (kind in ('ENDED', 'EXCESS'));
alter table workforce.grant_claim drop constraint grant_claim_funding_key;
alter table workforce.grant_claim add constraint grant_claim_once unique (funding, kind);
create or replace function workforce.claimed_back() returns trigger language plpgsql as $$
begin
    -- what was paid beyond a cap was never counted as paid
    if new.kind = 'ENDED' then
        update workforce.funding set paid_cents = paid_cents - new.cents where id = new.funding;
    end if;
    return null;
end
$$;
