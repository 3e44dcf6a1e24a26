create schema workforce;

-- Who employs counsellors; the sort is the programme's, and says whether the State pays as for a public body.
create table workforce.employer (
    organisation uuid primary key references organisations.organisation (id),
    kind text not null check (kind in ('COMMUNE', 'DEPARTEMENT', 'REGION', 'EPCI', 'COLLECTIVITE', 'GIP', 'PRIVATE'))
);

-- How many positions of a kind may stand at a time, in the country (FR) and in each département. The count is kept by the
-- positions themselves, so that however many are awarded at once, there are never more than the envelope has.
create table workforce.envelope (
    kind text not null check (kind in ('COUNSELLOR', 'COORDINATOR')),
    ground text not null check (ground = 'FR' or ground ~ '^(\d[\dAB]|9[78]\d)$'),
    positions integer not null check (positions between 0 and 100000),
    standing integer not null default 0,
    primary key (kind, ground),
    constraint envelope_suffices check (standing between 0 and positions)
);
revoke delete on workforce.envelope from ${app_role};

-- What the State and an employer have agreed for a département.
create table workforce.convention (
    id uuid primary key,
    number bigint generated always as identity unique,
    employer uuid not null references workforce.employer (organisation),
    departement text not null check (departement ~ '^(\d[\dAB]|9[78]\d)$'),
    state text not null check (state in
        ('DECLINED', 'ONGOING', 'SIGNED', 'RENEWAL_ONGOING', 'RENEWAL_SIGNED', 'PHASE_2', 'ENDED')),
    -- By which rules the grant is computed.
    grant_version text not null check (grant_version ~ '^V[1-9]\d?$'),
    priority_area boolean not null,
    -- The case that it was awarded by; none for what was there before.
    application uuid,
    awarded_on date not null,
    signed_on date,
    starts_on date,
    ends_on date,
    version integer not null default 0,
    unique (id, employer, departement),
    constraint signed_with_its_days check (state in ('DECLINED', 'ONGOING') or
        (num_nonnulls(signed_on, starts_on, ends_on) = 3)),
    constraint days_in_order check (starts_on <= ends_on and awarded_on <= signed_on)
);
create unique index one_convention_at_a_time on workforce.convention (employer, departement)
    where state not in ('DECLINED', 'ENDED');
create unique index one_award_a_case on workforce.convention (application) where state <> 'DECLINED';
revoke delete on workforce.convention from ${app_role};

-- A position that was awarded. It stands from its first to its last day, both included; the last one is only known once it
-- is given back.
create table workforce.position (
    id uuid primary key,
    number bigint generated always as identity unique,
    convention uuid not null,
    employer uuid not null,
    departement text not null,
    kind text not null check (kind in ('COUNSELLOR', 'COORDINATOR')),
    priority_area boolean not null,
    awarded_on date not null,
    given_back_on date check (given_back_on >= awarded_on),
    -- The position of another employer that it carries on.
    carries_on uuid,
    standing daterange not null generated always as (daterange(awarded_on, given_back_on, '[]')) stored,
    foreign key (convention, employer, departement) references workforce.convention (id, employer, departement),
    unique (id, departement),
    -- A transfer never leaves the département.
    foreign key (carries_on, departement) references workforce.position (id, departement),
    constraint position_days unique (id, standing without overlaps)
);
create unique index carried_on_once on workforce.position (carries_on) where carries_on is not null;
create index position_convention on workforce.position (convention);
create index position_employer on workforce.position (employer);
create index position_departement on workforce.position (departement);
revoke delete on workforce.position from ${app_role};

create function workforce.position_counts() returns trigger language plpgsql as $$
declare
    step integer := 0;
begin
    if tg_op = 'INSERT' then
        step := case when new.given_back_on is null then 1 else 0 end;
    else
        if to_jsonb(new) - 'given_back_on' - 'standing' is distinct from to_jsonb(old) - 'given_back_on' - 'standing' then
            raise exception 'what position % was awarded for never changes', old.id
                using errcode = 'check_violation', constraint = 'position_stays';
        end if;
        step := (case when new.given_back_on is null then 1 else 0 end)
            - (case when old.given_back_on is null then 1 else 0 end);
    end if;
    if step <> 0 then
        -- the country last, so that two who award never wait for each other in a circle
        for i in 1..2 loop
            update workforce.envelope set standing = standing + step
            where kind = new.kind and ground = case i when 1 then new.departement else 'FR' end;
            if not found then
                raise exception 'no envelope for % in %', new.kind, new.departement
                    using errcode = 'check_violation', constraint = 'envelope_suffices';
            end if;
        end loop;
    end if;
    return new;
end
$$;
create trigger position_counts before insert or update on workforce.position
    for each row execute function workforce.position_counts();

-- Positions more, or fewer; one at a time for a convention.
create table workforce.amendment (
    id uuid primary key,
    convention uuid not null references workforce.convention (id),
    kind text not null check (kind in ('ADD', 'GIVE_BACK', 'TRANSFER')),
    position_kind text not null check (position_kind in ('COUNSELLOR', 'COORDINATOR')),
    positions integer not null check (positions between 1 and 500),
    reason text not null default '' check (length(reason) <= 2000),
    -- To whom positions go, in the same département.
    taker uuid references organisations.organisation (id),
    state text not null default 'OPEN' check (state in ('OPEN', 'SIGNED', 'ABANDONED')),
    asked_on date not null,
    closed_on date,
    constraint closed_on_a_day check ((state = 'OPEN') = (closed_on is null)),
    constraint days_in_order check (asked_on <= closed_on),
    constraint somebody_takes check ((kind = 'TRANSFER') = (taker is not null))
);
create unique index one_amendment_at_a_time on workforce.amendment (convention) where state = 'OPEN';
create index amendment_convention on workforce.amendment (convention, asked_on);
revoke delete on workforce.amendment from ${app_role};

-- Someone hired. The name is sealed; the rest is what the programme has to report of those it gives work to.
create table workforce.person (
    id uuid primary key,
    account uuid,
    name bytea not null,
    gender text check (gender in ('F', 'M', 'X')),
    education text check (education in ('UP_TO_BAC', 'BAC_2', 'BAC_3')),
    unemployed_before boolean
);
create unique index one_person_an_account on workforce.person (account) where account is not null;

-- What a full-time month is paid at least, before tax, in cents (code du travail, article L3231-2).
create table workforce.minimum_wage (
    from_day date primary key,
    monthly_cents bigint not null check (monthly_cents > 0)
);
insert into workforce.minimum_wage values
    ('2021-01-01', 155458), ('2021-10-01', 158947), ('2022-01-01', 160312), ('2022-05-01', 164558),
    ('2022-08-01', 167895), ('2023-01-01', 170928), ('2023-05-01', 174720), ('2024-01-01', 176692),
    ('2024-11-01', 180180), ('2026-01-01', 182303);
revoke insert, update, delete on workforce.minimum_wage from ${app_role};

-- A contract; the days are inclusive, a permanent one has no last day until it ends.
create table workforce.contract (
    id uuid primary key,
    position uuid not null,
    person uuid not null references workforce.person (id),
    kind text not null check (kind in ('CDI', 'CDD', 'PEC', 'PROJECT')),
    starts_on date not null,
    ends_on date,
    monthly_gross_cents bigint not null check (monthly_gross_cents between 1 and 10000000),
    ended_on date,
    end_reason text check (end_reason in ('DISMISSAL', 'NOT_RENEWED', 'RESIGNATION', 'MADE_PERMANENT', 'GRANT_ENDED')),
    during daterange not null generated always as (daterange(starts_on, coalesce(ended_on, ends_on), '[]')) stored,
    constraint days_in_order check (starts_on <= ends_on and starts_on <= ended_on),
    constraint last_day_of_its_kind check ((kind = 'CDI') = (ends_on is null)),
    constraint ended_for_a_reason check ((ended_on is null) = (end_reason is null)),
    constraint ended_by_its_end check (ended_on <= ends_on),
    -- One occupant at a time, and nobody on two positions.
    constraint one_occupant exclude using gist (position with =, during with &&),
    constraint one_position_a_person exclude using gist (person with =, during with &&),
    -- No day of it before the position was awarded, nor after it was given back.
    constraint position_stands foreign key (position, period during) references workforce.position (id, period standing)
);
create index contract_ending on workforce.contract (ends_on) where ended_on is null and ends_on is not null;
revoke delete on workforce.contract from ${app_role};

create function workforce.contract_stays() returns trigger language plpgsql as $$
begin
    if old.ended_on is not null
        or to_jsonb(new) - array['ended_on', 'end_reason', 'during']
            is distinct from to_jsonb(old) - array['ended_on', 'end_reason', 'during'] then
        raise exception 'contract % never changes but for its end', old.id
            using errcode = 'check_violation', constraint = 'contract_stays';
    end if;
    return new;
end
$$;
create trigger contract_stays before update on workforce.contract
    for each row execute function workforce.contract_stays();

-- Where whoever is in a position works, and with what share of their time; never more than the whole of it.
create table workforce.workplace (
    id uuid primary key,
    position uuid not null references workforce.position (id),
    venue uuid not null,
    share integer not null check (share between 1 and 100),
    from_day date not null,
    until_day date check (from_day <= until_day),
    during daterange not null generated always as (daterange(from_day, until_day, '[]')) stored,
    constraint one_share_a_place exclude using gist (position with =, venue with =, during with &&)
);
create index workplace_position on workforce.workplace (position);
create index workplace_venue on workforce.workplace (venue);

create function workforce.shares_fit() returns trigger language plpgsql as $$
begin
    -- a share more is only ever too much on the first day of one of them
    perform from workforce.position where id = new.position for update;
    if exists (
        select from workforce.workplace a
        where a.position = new.position and (select sum(b.share) from workforce.workplace b
            where b.position = a.position and b.during @> a.from_day) > 100) then
        raise exception 'shares of position % are more than the whole', new.position
            using errcode = 'check_violation', constraint = 'shares_fit';
    end if;
    return null;
end
$$;
create constraint trigger shares_fit after insert or update on workforce.workplace
    for each row execute function workforce.shares_fit();

-- Everything that happened, in order; only added to.
create table workforce.event (
    id uuid primary key,
    convention uuid not null references workforce.convention (id),
    position uuid references workforce.position (id),
    contract uuid references workforce.contract (id),
    kind text not null check (kind in ('AWARDED', 'SIGNED', 'DECLINED', 'RENEWAL_ASKED', 'RENEWED', 'PHASE_2', 'ENDED',
        'AMENDMENT_ASKED', 'AMENDMENT_SIGNED', 'AMENDMENT_ABANDONED', 'GIVEN_BACK', 'HIRED', 'LEFT')),
    -- The day that it is about.
    day date not null,
    positions integer,
    words text not null default '' check (length(words) <= 2000),
    written_at timestamptz not null,
    written_by uuid
);
create index event_convention on workforce.event (convention, day, id);
create index event_position on workforce.event (position, day, id) where position is not null;
revoke update, delete on workforce.event from ${app_role};

-- What rooms above may read: positions and contracts, without anybody's name.
create view workforce.published_position as
select p.id, p.number, p.convention, p.employer, p.departement, p.kind, p.priority_area, p.awarded_on, p.given_back_on
from workforce.position p;
create view workforce.published_contract as
select c.id, c.position, n.account, c.kind, c.starts_on, c.ends_on, c.ended_on, c.end_reason, n.gender, n.education,
    n.unemployed_before
from workforce.contract c
join workforce.person n on n.id = c.person;
