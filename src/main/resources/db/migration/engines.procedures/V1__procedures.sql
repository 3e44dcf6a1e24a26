create schema procedures;

-- What somebody asked for by a procedure, with what became of it. What was answered is sealed.
create table procedures.dossier (
    id          uuid primary key,                            -- made by the browser
    number      text not null unique check (number ~ '^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$'),
    procedure   text not null check (procedure ~ '^[a-z][a-z0-9-]{0,80}$'),
    revision    uuid not null references forms.revision,     -- it stays what it was when the case began
    state       text not null default 'brouillon' check (state in
        ('brouillon', 'en_construction', 'en_instruction', 'accepte', 'refuse', 'sans_suite')),
    channel     text not null check (channel in ('ONLINE', 'HELPED', 'PAPER')),
    level       text not null default '' check (level in ('', 'NATIONAL', 'COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION')),
    code        text not null default '' check (length(code) <= 9), -- whose instructors decide, once filed
    applicant   uuid,                                        -- account of whom it is for, when there is one
    opened_by   uuid,                                        -- account of who began it
    assigned    uuid,                                        -- account of the instructor who sees to it
    subject     bytea not null,                              -- who asks, in a few words; sealed
    answers     bytea not null,                              -- sealed
    words       bytea[] not null default '{}',               -- fingerprints of the words in it, to find it by
    proposal    uuid,                                        -- what the rules said, in the room of rules
    follows     uuid references procedures.dossier,          -- the case that this one contests
    waits_for   text not null default '' check (waits_for in ('', 'APPLICANT', 'INSTRUCTOR')), -- whose turn to write it is
    opened_at   timestamptz not null,
    changed_at  timestamptz not null,
    filed_at    timestamptz,
    decided_at  timestamptz,
    due         date,                                        -- when it should be decided
    silent_at   timestamptz,                                 -- since when silence has meant what it means
    version     integer not null default 1,
    check (state = 'brouillon' or filed_at is not null and level <> ''),
    check ((state in ('accepte', 'refuse', 'sans_suite')) = (decided_at is not null)),
    check (follows <> id)
);
create index dossier_open on procedures.dossier (level, code, filed_at desc, id)
    where state in ('en_construction', 'en_instruction');
create index dossier_done on procedures.dossier (level, code, decided_at desc, id)
    where state in ('accepte', 'refuse', 'sans_suite');
create index dossier_of_applicant on procedures.dossier (applicant) where applicant is not null;
create index dossier_opened_by on procedures.dossier (opened_by) where opened_by is not null;
create index dossier_assigned on procedures.dossier (assigned)
    where assigned is not null and state in ('en_construction', 'en_instruction');
create index dossier_words on procedures.dossier using gin (words);
create index dossier_changed on procedures.dossier (changed_at, id) where state <> 'brouillon';
create index dossier_follows on procedures.dossier (follows) where follows is not null;

-- Which state may follow which: the database refuses everything else, to us too.
create function procedures.keep_the_way() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (
        ('brouillon', 'en_construction'),
        ('en_construction', 'en_instruction'), ('en_construction', 'sans_suite'),
        ('en_instruction', 'en_construction'), ('en_instruction', 'accepte'), ('en_instruction', 'refuse'),
        ('en_instruction', 'sans_suite'),
        ('accepte', 'en_instruction'), ('refuse', 'en_instruction'), ('sans_suite', 'en_instruction')) then
        raise exception 'no case goes from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if new.revision <> old.revision or new.number <> old.number or new.procedure <> old.procedure then
        raise exception 'a case keeps the revision it began with' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_the_way before update on procedures.dossier
    for each row execute function procedures.keep_the_way();

-- All that happened to a case, in order. Nothing is ever changed or taken away, but for the words of what is erased.
create table procedures.step (
    id       uuid primary key,                               -- made by the browser where one asks for it
    dossier  uuid not null references procedures.dossier on delete cascade,
    place    integer not null check (place > 0),
    kind     text not null check (kind ~ '^[A-Z_]{2,30}$'),
    state    text not null,                                  -- of the case, after it
    at       timestamptz not null,
    by       uuid,                                           -- empty: Médiane itself, or somebody without an account
    author   text not null check (author in ('APPLICANT', 'HELPER', 'INSTRUCTOR', 'EXPERT', 'PARTNER', 'MEDIANE')),
    private  boolean not null default false,                 -- for instructors only
    reason   text not null default '' check (length(reason) <= 60), -- why, as one of a list
    words    bytea,                                          -- what was written; sealed
    unique (dossier, place)
);
create function procedures.keep_steps() returns trigger language plpgsql as $$
begin
    if (new.id, new.dossier, new.place, new.kind, new.state, new.at, new.author, new.private, new.reason)
        is distinct from (old.id, old.dossier, old.place, old.kind, old.state, old.at, old.author, old.private, old.reason)
        then raise exception 'what happened to a case stays' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_steps before update on procedures.step for each row execute function procedures.keep_steps();

-- Somebody acts for somebody else, who signed for it; both are named. Taken back, it is of no use any more.
create table procedures.mandate (
    id         uuid primary key,
    dossier    uuid not null unique references procedures.dossier on delete cascade,
    holder     uuid not null,                                -- account of who acts
    names      bytea not null,                               -- who acts, and for whom; sealed
    signed_on  date not null,
    signed_how text not null check (signed_how in ('PAPER', 'SCREEN')),
    noted_at   timestamptz not null,
    revoked_at timestamptz check (revoked_at >= noted_at)
);
create index mandate_holder on procedures.mandate (holder) where revoked_at is null;

-- Words that instructors of a territory stick on cases.
create table procedures.label (
    dossier uuid not null references procedures.dossier on delete cascade,
    label   text not null check (length(label) between 1 and 40),
    primary key (dossier, label)
);
create index label_by_name on procedures.label (label, dossier);

-- What must happen by a day if nothing else does; done once, by whichever process comes first.
create table procedures.deadline (
    dossier uuid not null references procedures.dossier on delete cascade,
    kind    text not null check (kind in ('REMIND', 'DECIDE', 'CORRECT')),
    due     timestamptz not null,
    primary key (dossier, kind)
);
create index deadline_due on procedures.deadline (due, dossier);
