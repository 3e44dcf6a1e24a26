-- Somebody who would like to work as a counsellor: as little of them as finding each other takes, one profile for an
-- account. Goes with the person's word, and six months after they last said that it still holds.
create table workforce.candidate (
    id uuid primary key,
    account uuid not null unique,
    -- sealed
    name bytea not null,
    email bytea,
    phone bytea,
    motivation bytea,
    commune text not null check (commune ~ '^([013-9]\d|2[1-9AB])\d{3}$'),
    radius_km integer not null check (radius_km between 0 and 200),
    free_from date not null,
    working_time text not null check (working_time in ('FULL', 'PART', 'EITHER')),
    skills text[] not null check (array_position(skills, null) is null and cardinality(skills) between 1 and 12),
    hidden boolean not null default false,
    confirmed_on date not null,
    -- When they were told that it ends; it never ends before that.
    told_on date,
    constraint can_be_reached check (num_nonnulls(email, phone) > 0)
);
create index candidate_confirmed on workforce.candidate (confirmed_on);

-- What an employer says of a position to be filled.
create table workforce.position_notice (
    position uuid primary key references workforce.position (id),
    commune text not null check (commune ~ '^([013-9]\d|2[1-9AB])\d{3}$'),
    starts_on date not null,
    skills text[] not null check (array_position(skills, null) is null and cardinality(skills) <= 12),
    words text not null check (length(words) <= 1000)
);

alter table workforce.contract add constraint contract_of_position unique (id, position);

-- Somebody and a position, from interest to the contract. When the person deletes their profile, it goes with it, but for
-- one that led to a contract: that one stays, and leads to nobody.
create table workforce.candidacy (
    id uuid primary key,
    position uuid not null references workforce.position (id),
    candidate uuid references workforce.candidate (id),
    state text not null check (state in
        ('INTERESTED', 'INVITED', 'ACCEPTED', 'MET', 'OFFERED', 'HIRED', 'DECLINED', 'NOT_RETAINED')),
    contract uuid unique,
    started_at timestamptz not null,
    moved_at timestamptz not null,
    foreign key (contract, position) references workforce.contract (id, position),
    constraint once_a_position unique (position, candidate),
    constraint hired_by_contract check ((state = 'HIRED') = (contract is not null)),
    constraint of_somebody check (candidate is not null or state = 'HIRED')
);
create index candidacy_candidate on workforce.candidacy (candidate);

create function workforce.candidacy_moves() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state not in ('INTERESTED', 'INVITED') then
            raise exception 'a candidacy begins with interest or an invitation'
                using errcode = 'check_violation', constraint = 'candidacy_moves';
        end if;
        return new;
    end if;
    if new.id <> old.id or new.position <> old.position
        or (new.candidate is distinct from old.candidate and new.candidate is not null) then
        raise exception 'candidacy % stays what it is about', old.id
            using errcode = 'check_violation', constraint = 'candidacy_moves';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('INTERESTED', 'ACCEPTED'), ('INVITED', 'ACCEPTED'), ('ACCEPTED', 'MET'), ('MET', 'OFFERED'), ('OFFERED', 'HIRED'))
        and not (old.state in ('INTERESTED', 'INVITED', 'ACCEPTED', 'MET', 'OFFERED')
            and new.state in ('DECLINED', 'NOT_RETAINED')) then
        raise exception 'candidacy % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'check_violation', constraint = 'candidacy_moves';
    end if;
    if new.state = old.state and new.contract is distinct from old.contract then
        raise exception 'candidacy % keeps its contract', old.id
            using errcode = 'check_violation', constraint = 'candidacy_moves';
    end if;
    return new;
end
$$;
create trigger candidacy_moves before insert or update on workforce.candidacy
    for each row execute function workforce.candidacy_moves();
