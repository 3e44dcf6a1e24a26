-- By which key fingerprints are made since the last change of keys: no secret, its number only. A process that does not
-- know that key yet makes none that must be unlike all others.
create table platform.newest_hash_key (
    alone boolean primary key default true check (alone), -- one row
    number integer not null,
    changed_at timestamptz not null default now()
);
