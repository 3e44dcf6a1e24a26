-- What somebody sent along with a case. Name and bytes are sealed; what it is was found out from the bytes.
create table procedures.document (
    id       uuid primary key,
    dossier  uuid not null references procedures.dossier on delete cascade,
    name     bytea not null,                                 -- sealed
    type     text not null check (type ~ '^[a-z]{3,4}$'),    -- its ending
    size     integer not null check (size between 1 and 20971520),
    key      bytea not null,                                 -- of this file alone; sealed
    body     bytea not null,                                 -- encrypted by it
    added_at timestamptz not null,
    added_by uuid
);
create index document_of_dossier on procedures.document (dossier);
alter table procedures.document alter column body set storage external; -- what is encrypted does not shrink
