create schema journal;

-- Transaction numbers start again when a dump is restored in another cluster. The shift keeps ours growing, so that
-- what is written after a restore still comes after what was sealed before it.
create table journal.timeline (
    shift bigint primary key check (shift >= 0),
    began_at timestamptz not null default now()
);
insert into journal.timeline (shift) values (0);

-- The running transaction's place in the journal's order.
create function journal.moment() returns bigint language sql volatile
return pg_current_xact_id()::text::bigint + (select max(shift) from journal.timeline);

-- Every transaction before this place has ended: whatever it wrote is visible, and nothing can be added before it.
create function journal.settled() returns bigint language sql stable
return pg_snapshot_xmin(pg_current_snapshot())::text::bigint + (select max(shift) from journal.timeline);

-- Who did or read what. Ids and names of fields only: the checks leave no room for a name, a value or a sentence.
create table journal.entry (
    moment bigint not null default journal.moment(),
    position bigint generated always as identity,
    at timestamptz not null,
    actor_kind text not null check (actor_kind in ('ACCOUNT', 'PUBLIC', 'SYSTEM')),
    actor uuid,
    action text not null check (action ~ '^[A-Z]{1,20}(_[A-Z]{1,20})?$'),
    module text not null check (module ~ '^[a-z]{1,30}([.][a-z]{1,30}){0,2}$'),
    record_type text not null check (record_type ~ '^[a-z]{1,30}(-[a-z]{1,30}){0,4}$'),
    record uuid,
    fields text[] not null,
    on_behalf_of uuid,
    primary key (moment, position),
    check ((actor_kind = 'ACCOUNT') = (actor is not null)),
    check (
        cardinality(fields) <= 100
        and length(array_to_string(fields, ',', '?')) <= 4000
        and array_to_string(fields, ',', '?')
            ~ '^([a-z][A-Za-z0-9]{0,40}([_.-][A-Za-z0-9]{1,40}){0,5}(,[a-z][A-Za-z0-9]{0,40}([_.-][A-Za-z0-9]{1,40}){0,5})*)?$'
    )
);
-- Time only grows, so both ends of a period are found at once; the list is read newest first.
create index entry_at on journal.entry (at, position);
-- Who read or changed this record, or something about this person.
create index entry_record on journal.entry (record, at) where record is not null;
create index entry_actor on journal.entry (actor, at) where actor is not null;

-- A sealed stretch of the journal: all entries after the previous block's last one, up to its own last one.
create table journal.block (
    number bigint primary key check (number > 0),
    first_moment bigint not null,
    first_position bigint not null,
    last_moment bigint not null,
    last_position bigint not null,
    entries integer not null check (entries > 0),
    previous bytea not null check (length(previous) = 32),
    hash bytea not null check (length(hash) = 32),
    sealed_at timestamptz not null,
    check ((first_moment, first_position) <= (last_moment, last_position))
);

create function journal.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only: % on % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete or truncate on journal.entry
    for each statement execute function journal.refuse();
create trigger append_only before update or delete or truncate on journal.block
    for each statement execute function journal.refuse();
create trigger append_only before update or delete or truncate on journal.timeline
    for each statement execute function journal.refuse();

revoke update, delete, truncate on journal.entry, journal.block, journal.timeline from ${app_role};
