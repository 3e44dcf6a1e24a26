-- How long the initial training is, by what somebody knows before. The bounds, 70 and 420 hours, are the programme's; the
-- two levels between are a setting of ours.
create table training.path_hours (
    prior_level text not null check (prior_level in ('CERTIFIED', 'EXPERIENCED', 'DIGITAL', 'BEGINNER')),
    from_day date not null,
    hours integer not null check (hours between 70 and 420),
    primary key (prior_level, from_day)
);
insert into training.path_hours (prior_level, from_day, hours) values
    ('CERTIFIED', '2021-01-01', 70), ('EXPERIENCED', '2021-01-01', 175),
    ('DIGITAL', '2021-01-01', 280), ('BEGINNER', '2021-01-01', 420);

-- What has to be passed, within so many months of the contract's start; the rule of that day counts.
create table training.step_rule (
    step text not null check (step in ('CCP1', 'PIX')),
    from_day date not null,
    months integer not null check (months between 1 and 36),
    primary key (step, from_day)
);
insert into training.step_rule (step, from_day, months) values ('CCP1', '2021-01-01', 6), ('PIX', '2021-01-01', 6);

-- How much ongoing training is due in each period after the first; the number of hours is a setting of ours.
create table training.ongoing_rule (
    from_day date primary key,
    hours integer not null check (hours between 1 and 400),
    months integer not null check (months between 1 and 60)
);
insert into training.ongoing_rule (from_day, hours, months) values ('2021-01-01', 14, 12);

-- The path of a counsellor, from the start of a contract; one at a time.
create table training.path (
    id uuid primary key,
    account uuid not null,
    organisation uuid,
    contract uuid unique, -- told twice, a contract opens one path
    prior_level text not null check (prior_level in ('CERTIFIED', 'EXPERIENCED', 'DIGITAL', 'BEGINNER')),
    hours integer not null check (hours between 70 and 420),
    starts_on date not null check (starts_on >= '2021-01-01'),
    ended_on date check (ended_on >= starts_on), -- the last day
    opened_by uuid,
    opened_at timestamptz not null,
    constraint one_path_at_a_time
        exclude using gist (account with =, daterange(starts_on, ended_on, '[]') with &&)
);
create index path_account on training.path (account, starts_on desc);

-- Of which deadlines people were told; kept, so that nobody is told twice.
create table training.told (
    path uuid not null references training.path,
    step text not null check (step in ('CCP1', 'PIX')),
    phase text not null check (phase in ('NEAR', 'PASSED')),
    told_at timestamptz not null,
    primary key (path, step, phase)
);
