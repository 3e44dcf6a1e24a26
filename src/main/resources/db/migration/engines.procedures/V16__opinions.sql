-- Somebody outside who is asked what they think of a case, by a link that lasts until a day. Who they are is sealed; their
-- address and the link go as soon as neither is of use any more.
create table procedures.opinion (
    id         uuid primary key,                             -- made by the browser
    dossier    uuid not null references procedures.dossier on delete cascade,
    asked_by   uuid not null,                                -- account of the instructor
    asked_at   timestamptz not null,
    due        date not null,                                -- the last day of the link
    state      text not null default 'WAITING' check (state in ('WAITING', 'GIVEN', 'DECLINED', 'STOPPED', 'EXPIRED')),
    expert     bytea not null,                               -- name; sealed
    address    bytea,                                        -- e-mail; sealed
    link       bytea,                                        -- the secret of the link, to remind by; sealed
    token_hash bytea not null unique check (length(token_hash) = 32),
    question   bytea not null,                               -- sealed
    sections   text[] not null default '{}' check (cardinality(sections) <= 100), -- what they see of the answers
    step       uuid unique references procedures.step,       -- what they said, in the history
    reminded   boolean not null default false,
    ended_at   timestamptz,
    check ((state = 'WAITING') = (ended_at is null)),
    check ((state = 'WAITING') = (link is not null and address is not null)),
    check ((state = 'GIVEN') = (step is not null))
);
create index opinion_of_dossier on procedures.opinion (dossier);
create index opinion_waiting on procedures.opinion (due) where state = 'WAITING';

-- Which files they see.
create table procedures.opinion_document (
    opinion  uuid not null references procedures.opinion on delete cascade,
    document uuid not null references procedures.document on delete cascade,
    primary key (opinion, document)
);
create index opinion_document_of on procedures.opinion_document (document);
