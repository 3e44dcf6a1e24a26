-- A company that provides people with internet; one organisation each.
create table connectivity.operator (
    id uuid primary key,
    organisation uuid not null unique references organisations.organisation (id),
    -- As people call it.
    name text not null unique check (length(name) between 2 and 80 and name = btrim(name)),
    -- Where its office that keeps lines open reads mail; none: it calls the API.
    email text check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254)
);

-- What an operator's programs sign their calls with; sealed. A former one stays good until it expires.
create table connectivity.operator_key (
    id uuid primary key,
    operator uuid not null references connectivity.operator (id),
    secret bytea not null,
    made_at timestamptz not null,
    made_by uuid,
    expires_at timestamptz
);
create index operator_key_operator on connectivity.operator_key (operator);

-- Periods and amounts that no code holds, each with where it comes from; the latest that has begun counts.
create table connectivity.parameter (
    name text not null check (name ~ '^[a-z]+(-[a-z]+)*$'),
    from_day date not null,
    value integer not null check (value >= 0),
    unit text not null check (unit in ('WORKING_DAYS', 'MONTHS', 'CENTS')),
    source text not null check (length(source) between 10 and 500),
    primary key (name, from_day)
);
insert into connectivity.parameter values
    ('acknowledge', '2026-01-01', 1, 'WORKING_DAYS',
        'Règle de Médiane, tirée du bilan de l’expérimentation de 2017 : prévenu tard, l’opérateur avait déjà coupé la ligne. Aucun texte ne fixe ce délai pour Internet.'),
    ('household-ceiling', '2026-01-01', 10000, 'CENTS',
        'Expérimentation de 2017 : 100 € au plus par foyer et par an.'),
    ('between-aids', '2026-01-01', 12, 'MONTHS',
        'Règlements intérieurs des fonds, dont celui de la Charente : une aide de même nature par période de 12 mois.'),
    ('loan-least-a-month', '2026-01-01', 2500, 'CENTS',
        'Règlement intérieur du fonds de la Charente : prêts remboursés de 25 € à 75 € par mois.'),
    ('loan-most-a-month', '2026-01-01', 7500, 'CENTS',
        'Règlement intérieur du fonds de la Charente : prêts remboursés de 25 € à 75 € par mois.');
revoke insert, update, delete on connectivity.parameter from ${app_role};

create function connectivity.parameter_on(wanted text, day date) returns integer language sql stable
begin atomic
    select p.value from connectivity.parameter p where p.name = wanted and p.from_day <= day
    order by p.from_day desc limit 1;
end;

-- An operator is told that somebody asked for help: it keeps the line until the request is decided (Code of Social Action
-- and Families, L115-3). No day ends this by itself: only the decision does.
create table connectivity.notice (
    id uuid primary key,
    case_id uuid not null,
    case_number text not null check (length(case_number) between 1 and 40),
    operator uuid not null references connectivity.operator (id),
    -- Sealed; null once erased.
    customer_reference bytea,
    customer_name bytea,
    departement text not null check (departement ~ '^(\d[\dAB]|9[78]\d)$'),
    fund text not null check (fund ~ '^[a-z][a-z0-9-]{1,40}$'),
    debt_cents bigint check (debt_cents between 1 and 10000000),
    filed_at timestamptz not null,
    told_at timestamptz not null,
    acknowledge_by timestamptz not null,
    acknowledged_at timestamptz,
    escalated_at timestamptz,
    ended_at timestamptz,
    ending text check (ending in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
    -- What the person still owes after the decision.
    balance_cents bigint check (balance_cents between 0 and 10000000),
    -- Of the latest answer.
    sequence integer not null default 0 check (sequence >= 0),
    -- The latest answer about the line.
    line text check (line in ('MAINTAINED', 'REDUCED', 'NOT_CUSTOMER', 'ALREADY_CUT', 'SOLD')),
    unique (case_id, operator),
    constraint ended_by_a_decision check ((ended_at is null) = (ending is null))
);
create index notice_operator on connectivity.notice (operator, told_at desc);
create index notice_unacknowledged on connectivity.notice (acknowledge_by)
    where acknowledged_at is null and escalated_at is null and ended_at is null;
create index notice_departement on connectivity.notice (departement, told_at desc)
    where escalated_at is not null and acknowledged_at is null and ended_at is null;

create function connectivity.notice_stands() returns trigger language plpgsql as $$
begin
    -- the sealed columns may be erased, or sealed anew by another key
    if (new.id, new.case_id, new.case_number, new.operator, new.departement, new.fund, new.debt_cents, new.filed_at,
            new.told_at, new.acknowledge_by)
        is distinct from (old.id, old.case_id, old.case_number, old.operator, old.departement, old.fund, old.debt_cents,
            old.filed_at, old.told_at, old.acknowledge_by)
        or new.sequence < old.sequence
        or (old.acknowledged_at is not null and new.acknowledged_at is distinct from old.acknowledged_at)
        or (old.escalated_at is not null and new.escalated_at is distinct from old.escalated_at) then
        raise exception 'what notice % said never changes', old.id
            using errcode = 'check_violation', constraint = 'notice_stands';
    end if;
    return new;
end
$$;
create trigger notice_stands before update on connectivity.notice
    for each row execute function connectivity.notice_stands();
revoke delete on connectivity.notice from ${app_role};

create function connectivity.total(parts bigint[]) returns bigint language sql immutable
return (select sum(p) from unnest(parts) p);

-- What an operator answered, one after the other; never changed. Amounts in cents.
create table connectivity.notice_answer (
    -- Made by whoever answers.
    id uuid primary key,
    notice uuid not null references connectivity.notice (id),
    sequence integer not null check (sequence between 1 and 1000000),
    kind text not null check (kind in ('ACKNOWLEDGED', 'MAINTAINED', 'REDUCED', 'NOT_CUSTOMER', 'ALREADY_CUT', 'SOLD',
        'DEBT', 'WAIVED_WHOLE', 'WAIVED_PART', 'WAIVER_REFUSED', 'PLAN')),
    cents bigint check (cents between 1 and 10000000),
    since date,
    litigation boolean,
    essentials boolean,
    -- Who bought the debt, or why there is no waiver.
    words text not null default '' check (length(words) <= 1000),
    instalments bigint[],
    given_at timestamptz not null,
    given_by uuid,
    unique (notice, sequence),
    constraint reduced_lines_serve check (kind <> 'REDUCED' or coalesce(essentials, false)),
    constraint debt_is_whole check (kind <> 'DEBT' or num_nonnulls(cents, since, litigation) = 3),
    constraint waiver_has_an_amount check (kind not in ('WAIVED_WHOLE', 'WAIVED_PART') or cents is not null),
    constraint words_are_given check (kind not in ('SOLD', 'WAIVER_REFUSED') or length(words) >= 2),
    constraint plan_adds_up check ((kind = 'PLAN') = (instalments is not null) and (kind <> 'PLAN' or (
        cardinality(instalments) between 1 and 36 and since is not null and 0 < all (instalments)
        and cents is not distinct from connectivity.total(instalments))))
);
revoke update, delete on connectivity.notice_answer from ${app_role};

-- Whoever writes: an answer comes after the last one, and the first of any kind acknowledges the notice.
create function connectivity.answer_follows() returns trigger language plpgsql as $$
begin
    update connectivity.notice n
    set sequence = new.sequence,
        acknowledged_at = coalesce(n.acknowledged_at, new.given_at),
        line = case when new.kind in ('MAINTAINED', 'REDUCED', 'NOT_CUSTOMER', 'ALREADY_CUT', 'SOLD') then new.kind
            else n.line end
    where n.id = new.notice and n.sequence < new.sequence;
    if not found then
        raise exception 'answer % does not follow the last one', new.id
            using errcode = 'check_violation', constraint = 'answer_follows';
    end if;
    return new;
end
$$;
create trigger answer_follows before insert on connectivity.notice_answer
    for each row execute function connectivity.answer_follows();

-- What each notice waits for at its operator.
create view connectivity.notice_waiting as
select n.id, n.operator, array_remove(array[
        case when n.ended_at is null and n.acknowledged_at is null then 'ACKNOWLEDGE' end,
        case when n.ended_at is null and n.line is null then 'LINE' end,
        case when n.ended_at is null and n.line in ('MAINTAINED', 'REDUCED') and not exists (
            select from connectivity.notice_answer a where a.notice = n.id and a.kind = 'DEBT') then 'DEBT' end,
        case when n.ended_at is null and n.line in ('MAINTAINED', 'REDUCED') and not exists (
            select from connectivity.notice_answer a
            where a.notice = n.id and a.kind in ('WAIVED_WHOLE', 'WAIVED_PART', 'WAIVER_REFUSED')) then 'WAIVER' end,
        case when n.ending = 'GRANTED' and n.balance_cents > 0 and not exists (
            select from connectivity.notice_answer a where a.notice = n.id and a.kind = 'PLAN') then 'PLAN' end
    ], null) as waits
from connectivity.notice n;
