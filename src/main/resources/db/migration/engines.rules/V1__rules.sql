create schema rules;

-- A decision table, whatever its versions say.
create table rules.rule_table (
    id              uuid primary key, -- made by the browser
    key             text not null unique check (key ~ '^[a-z][a-z0-9-]{1,60}$'), -- what rooms ask for it by
    french          text not null check (length(french) between 1 and 200),
    english         text not null check (length(english) between 1 and 200),
    purpose_french  text not null check (length(purpose_french) between 1 and 1000),
    purpose_english text not null check (length(purpose_english) between 1 and 1000),
    made_at         timestamptz not null,
    made_by         uuid -- empty: Médiane itself
);

-- What a table says from one day to another. Two versions never apply on the same day, and a published one never changes
-- but for the day it ends, once, when the next begins: the constraint and the trigger refuse it to us too.
create table rules.version (
    id           uuid primary key, -- made by the browser
    rule_table   uuid not null references rules.rule_table,
    number       integer not null check (number > 0),
    state        text not null check (state in ('DRAFT', 'PUBLISHED')),
    content      jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 8000000), -- as typed
    file         text, -- DMN: what is run
    gap_reason   text check (length(gap_reason) between 1 and 1000), -- why some values are left without an answer
    valid        daterange check (not isempty(valid) and not lower_inf(valid)),
    made_at      timestamptz not null,
    made_by      uuid,
    published_at timestamptz,
    published_by uuid,
    revised      integer not null check (revised > 0), -- 1 when made, one more at each change
    unique (rule_table, number),
    check ((state = 'PUBLISHED') = (valid is not null)),
    check ((state = 'PUBLISHED') = (file is not null)),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    constraint one_version_a_day exclude using gist (rule_table with =, valid with &&)
);
create unique index version_draft on rules.version (rule_table) where state = 'DRAFT';

create function rules.keep_what_was_published() returns trigger language plpgsql as $$
begin
    if old.state = 'DRAFT' then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE'
        and upper_inf(old.valid) and not upper_inf(new.valid) and lower(new.valid) = lower(old.valid)
        and to_jsonb(new) - 'valid' = to_jsonb(old) - 'valid' then
        return new;
    end if;
    raise exception 'a published version never changes' using errcode = 'check_violation';
end
$$;
create trigger keep_what_was_published before update or delete on rules.version
    for each row execute function rules.keep_what_was_published();

-- What was decided, by which version, because of which rows. Nothing is ever changed in it; on erasure the values given
-- and what it was about go.
create table rules.ruling (
    id         uuid primary key,
    version    uuid not null references rules.version,
    day        date not null, -- whose version applies
    about_kind text not null check (about_kind ~ '^[a-z][a-z-]{0,40}$'),
    about      uuid, -- a record of the room that asked; empty once erased
    facts      bytea, -- sealed: the values given; empty once erased
    rows       text[] not null,
    outcome    jsonb not null check (jsonb_typeof(outcome) = 'array'),
    decided_at timestamptz not null,
    decided_by uuid,
    check ((about is null) = (facts is null))
);
create index ruling_about on rules.ruling (about) where about is not null;
create index ruling_version on rules.ruling (version);

create function rules.decide_by_what_applies() returns trigger language plpgsql as $$
begin
    if not exists (select from rules.version where id = new.version and new.day <@ valid) then
        raise exception 'the version does not apply on that day' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger decide_by_what_applies before insert on rules.ruling
    for each row execute function rules.decide_by_what_applies();

create function rules.keep_what_was_decided() returns trigger language plpgsql as $$
begin
    -- the same facts under a newer key, or erased with what they were about
    if tg_op = 'UPDATE' and to_jsonb(new) - 'facts' - 'about' = to_jsonb(old) - 'facts' - 'about'
        and (new.about is null or new.about is not distinct from old.about)
        and (old.facts is not null or new.facts is null) then
        return new;
    end if;
    raise exception 'what was decided never changes' using errcode = 'check_violation';
end
$$;
create trigger keep_what_was_decided before update or delete on rules.ruling
    for each row execute function rules.keep_what_was_decided();
