create schema evaluation;

-- The months of vouchers that everyone may read, each published once; what is hidden is not written here at all.
create table evaluation.open_month (
    month        date primary key check (month = date_trunc('month', month)::date),
    published_at timestamptz not null,
    threshold    integer not null check (threshold >= 1)
);

create table evaluation.open_cell (
    month       date not null references evaluation.open_month,
    campaign    uuid not null,
    name        text not null,
    departement text not null, -- empty: the whole campaign
    indicator   text not null check (indicator in ('fabriques', 'remis', 'utilisations', 'centimes')),
    count       bigint check (count > 0), -- null: hidden
    primary key (month, campaign, departement, indicator)
);

create function evaluation.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'a published month is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger published_once before update or delete or truncate on evaluation.open_month
    for each statement execute function evaluation.refuse();
create trigger published_once before update or delete or truncate on evaluation.open_cell
    for each statement execute function evaluation.refuse();
revoke update, delete, truncate on evaluation.open_month, evaluation.open_cell from ${app_role};

-- A month and its cells are written in one transaction; nothing is added to it afterwards.
create function evaluation.refuse_addition() returns trigger language plpgsql as $$
begin
    if exists (select from added join evaluation.open_month using (month)
               where open_month.xmin::text::bigint <> (pg_current_xact_id()::text::bigint & 4294967295)) then
        raise exception 'nothing is added to a published month' using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;
create trigger nothing_added after insert on evaluation.open_cell
    referencing new table as added for each statement execute function evaluation.refuse_addition();
