-- A program of those who decide is neither somebody nor a partner: the history says so.
alter table procedures.step drop constraint step_author_check;
alter table procedures.step add constraint step_author_check check (author in
    ('APPLICANT', 'HELPER', 'INSTRUCTOR', 'PROGRAM', 'EXPERT', 'PARTNER', 'MEDIANE'));

-- What was filed before there was a feed stands at its beginning. Names of feeds hold letters only.
insert into platform.change (feed, record, kind)
select 'procedures.case.' || lower(level) || '.' || translate(lower(code), '0123456789', 'ghijklmnop'), id, 'PUT'
from procedures.dossier where state <> 'brouillon' order by changed_at, id;

-- Partners who are told, each time a case goes from one state to another.
create table procedures.subscription (
    id            uuid primary key,
    name          text not null check (length(name) between 1 and 200),
    procedure     text not null check (procedure ~ '^[a-z][a-z0-9-]{0,80}$'),
    level         text not null check (level in ('NATIONAL', 'COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION')),
    code          text not null check (length(code) <= 9),   -- whose cases; of the country: all
    address       text not null check (length(address) <= 500),
    contact       bytea not null,                            -- e-mail address of who is told of a pause; sealed
    secret        bytea not null,                            -- what is signed with; sealed
    secret_at     timestamptz not null,
    state         text not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED', 'FAILING', 'ENDED')),
    since         timestamptz not null,                      -- in this state
    last_sequence bigint not null default 0,
    failures      integer not null default 0 check (failures >= 0), -- in a row
    next_try      timestamptz not null,
    turn          uuid,                                      -- of the process that sends now
    turn_until    timestamptz,                               -- then it is taken for dead
    made_at       timestamptz not null,
    made_by       uuid,
    check ((level = 'NATIONAL') = (code = '')),
    check ((turn is null) = (turn_until is null))
);
create index subscription_to_tell on procedures.subscription (procedure) where state <> 'ENDED';

-- What they are to be told: written in the transaction of the change, numbered when it can be seen. In the order of their
-- places the changes of one case stand as they happened, because each change holds the case until it is over.
create table procedures.delivery (
    id           uuid primary key,                           -- of the event, the same however often it is sent
    subscription uuid not null references procedures.subscription,
    place        bigint generated always as identity,
    sequence     bigint check (sequence > 0),                -- within the subscription, without a gap
    dossier      uuid not null,
    number       text not null,
    before       text not null,                              -- state
    after        text not null,                              -- state
    at           timestamptz not null,
    taken_at     timestamptz,
    check (taken_at is null or sequence is not null),
    unique (subscription, sequence)
);
create index delivery_new on procedures.delivery (subscription, place) where sequence is null;
create index delivery_waiting on procedures.delivery (subscription, sequence) where taken_at is null;
create index delivery_taken on procedures.delivery (taken_at) where taken_at is not null;

-- Each try to send one.
create table procedures.attempt (
    delivery uuid not null references procedures.delivery on delete cascade,
    at       timestamptz not null,
    outcome  text not null check (outcome in ('TAKEN', 'STATUS', 'REDIRECT', 'TIMEOUT', 'UNREACHABLE', 'ADDRESS')),
    status   integer check (status between 100 and 999),     -- of the answer, when there was one
    millis   integer not null check (millis >= 0),
    primary key (delivery, at)
);
