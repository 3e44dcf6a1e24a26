-- Files that lie in a store of objects outside the database. Each is named here before it is written there: what was written
-- and belongs to no row, or belongs to none any more, is found again and removed, however the process ended.
create table platform.stored_object (
    id       uuid primary key,
    state    text not null default 'WRITING' check (state in ('WRITING', 'KEPT', 'DOOMED')),
    since    timestamptz not null,
    next_try timestamptz not null
);
create index stored_object_to_sweep on platform.stored_object (next_try) where state <> 'KEPT';
