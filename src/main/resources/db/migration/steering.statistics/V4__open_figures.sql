-- The months that everyone may read, each published once. What is hidden was never written here, so that nobody who reads
-- this schema, a backup of it or what is made from it learns more than the public.
create table statistics.open_month (
    month        date primary key check (month = date_trunc('month', month)::date),
    published_at timestamptz not null,
    threshold    integer not null check (threshold >= 1)
);

-- The counts that are told or hidden. No row: zero, and everyone may know.
create table statistics.open_cell (
    month     date not null references statistics.open_month,
    subset    text not null check (subset in ('france', 'departement', 'type', 'thematique')),
    code      text not null check ((code = '') = (subset = 'france')),
    indicator text not null,
    modality  text not null,
    count     bigint check (count > 0), -- null: hidden
    primary key (month, subset, code, indicator, modality)
);

-- A second edition of a month would tell, by its difference from the first, who was added or taken away in between.
create function statistics.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'a published month is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger published_once before update or delete or truncate on statistics.open_month
    for each statement execute function statistics.refuse();
create trigger published_once before update or delete or truncate on statistics.open_cell
    for each statement execute function statistics.refuse();
revoke update, delete, truncate on statistics.open_month, statistics.open_cell from ${app_role};

-- A month and its cells are written in one transaction; nothing is added to it afterwards.
create function statistics.refuse_addition() returns trigger language plpgsql as $$
begin
    if exists (select from added join statistics.open_month using (month)
               where open_month.xmin::text::bigint <> (pg_current_xact_id()::text::bigint & 4294967295)) then
        raise exception 'nothing is added to a published month' using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;
create trigger nothing_added after insert on statistics.open_cell
    referencing new table as added for each statement execute function statistics.refuse_addition();

-- What other rooms may read: what everyone may.
create view statistics.published_open_month as select month, published_at from statistics.open_month;
create view statistics.published_open_cell as select month, subset, code, indicator, modality, count from statistics.open_cell;
