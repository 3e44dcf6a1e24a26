-- A list of people to whom a distributor hands vouchers of a batch. What a line says is sealed, and goes once its voucher
-- is handed out, or with the list. The same file for the same batch is the same list.
create table vouchers.people_list (
    id uuid primary key,
    batch uuid not null references vouchers.batch (id),
    campaign uuid not null references vouchers.campaign (id),
    distributor uuid not null references organisations.organisation (id),
    file_hash bytea not null check (length(file_hash) = 32),
    made_by uuid,
    made_at timestamptz not null default clock_timestamp(),
    confirmed_at timestamptz,
    job uuid,
    unique (batch, file_hash)
);
create index people_list_distributor on vouchers.people_list (distributor, made_at);
create index people_list_made on vouchers.people_list (made_at);

-- A line; its id is that of its handing, so that it is handed out once, however often it is tried.
create table vouchers.people_line (
    id uuid primary key,
    list uuid not null references vouchers.people_list (id) on delete cascade,
    line integer not null check (line > 0),
    sealed bytea,
    state text not null check (state in ('READY', 'REFUSED', 'HANDED')),
    -- Message keys of why it is refused; the line that it repeats.
    reasons text[] not null default '{}',
    repeats integer,
    -- On paper: which voucher to give.
    serial text check (length(serial) <= 25),
    unique (list, line),
    check ((state = 'REFUSED') = (cardinality(reasons) > 0)),
    check (state <> 'HANDED' or sealed is null)
);
create index people_line_state on vouchers.people_line (list, state, line);
