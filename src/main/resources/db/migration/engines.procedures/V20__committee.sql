-- A committee meets and decides cases of its territory together.
create table procedures.sitting (
    id           uuid primary key,                           -- made by the browser
    level        text not null check (level in ('NATIONAL', 'COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION')),
    code         text not null check (length(code) <= 9),
    starts_at    timestamptz not null,
    place        text not null check (length(place) between 1 and 200),
    planned_at   timestamptz not null,
    planned_by   uuid,
    held_at      timestamptz,                                -- from then on what was decided stays
    held_by      uuid,
    people       bytea,                                      -- who chaired and who sat; sealed
    cancelled_at timestamptz,
    check ((held_at is null) = (people is null)),
    check (held_at is null or cancelled_at is null)
);
create index sitting_of on procedures.sitting (level, code, starts_at desc);

-- A case before a committee: what an officer proposes, and what the committee says.
create table procedures.agenda_item (
    id          uuid primary key,
    sitting     uuid not null references procedures.sitting,
    dossier     uuid not null references procedures.dossier on delete cascade,
    place       integer not null check (place > 0),
    proposal    bytea not null,                              -- sealed
    proposed_by uuid,
    proposed_at timestamptz not null,
    outcome     text not null default 'OPEN' check (outcome in ('OPEN', 'FOLLOWED', 'OTHERWISE', 'ADJOURNED')),
    said        bytea,                                       -- what the committee says instead, or why it adjourns; sealed
    step        uuid not null unique,                        -- under which the case is decided: once
    settled_at  timestamptz,                                 -- when the case was decided, or handed back
    problem     text not null default '' check (length(problem) <= 500), -- why it could not be decided
    check (outcome in ('OTHERWISE', 'ADJOURNED') = (said is not null)),
    unique (sitting, place) deferrable initially deferred
);
-- No case stands before two committees.
create unique index agenda_item_waiting on procedures.agenda_item (dossier) where settled_at is null;
create index agenda_item_of_dossier on procedures.agenda_item (dossier);

-- What a committee decided stays as it was when it was closed.
create function procedures.keep_minutes() returns trigger language plpgsql as $$
begin
    if exists (select from procedures.sitting s
            where s.id in (new.sitting, case when tg_op = 'UPDATE' then old.sitting end)
                and (s.held_at is not null or s.cancelled_at is not null))
        and (tg_op = 'INSERT' or (new.sitting, new.dossier, new.outcome, new.step, new.proposed_at)
            is distinct from (old.sitting, old.dossier, old.outcome, old.step, old.proposed_at)) then
        raise exception 'what a committee decided stays' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_minutes before insert or update on procedures.agenda_item
    for each row execute function procedures.keep_minutes();
