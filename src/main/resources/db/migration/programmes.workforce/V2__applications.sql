-- What an employer asks for by a case, for whoever gives an opinion on it without examining the case.
create table workforce.application (
    case_id uuid primary key,
    case_number text not null check (length(case_number) between 1 and 40),
    employer uuid not null references organisations.organisation (id),
    departement text not null check (departement ~ '^(\d[\dAB]|9[78]\d)$'),
    commune text not null check (commune ~ '^\d[\dAB]\d{3}$'),
    kind text not null check (kind in ('COUNSELLOR', 'COORDINATOR')),
    positions integer not null check (positions between 1 and 500),
    need text not null check (length(need) <= 10000),
    filed_at timestamptz not null,
    decided_at timestamptz
);
create index application_departement on workforce.application (departement, filed_at);
revoke delete on workforce.application from ${app_role};

-- What the prefecture thinks of it, given once; the committee decides with it in hand.
create table workforce.opinion (
    application uuid primary key references workforce.application (case_id),
    favourable boolean not null,
    -- Another employer of the département that positions could be taken from instead.
    transfer_from uuid references organisations.organisation (id),
    words text not null check (length(words) between 10 and 5000),
    given_at timestamptz not null,
    given_by uuid
);
revoke update, delete on workforce.opinion from ${app_role};
