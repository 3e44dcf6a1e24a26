create schema if not exists targets;

create table targets.target (
    id uuid primary key,
    version int not null default 0,
    title text not null check (length(title) between 1 and 200),
    definition text not null check (length(definition) between 1 and 2000),
    title_english text not null check (length(title_english) <= 200),
    definition_english text not null check (length(definition_english) <= 2000),
    unit text not null check (unit in ('pourcentage', 'nombre', 'rang')),
    upward boolean not null,
    source text not null check (length(source) between 1 and 300),
    link text not null check (link = '' or link ~ '^https?://' and length(link) <= 500),
    measure text check (measure is null or measure in ('conseillers', 'accompagnements') and unit = 'nombre'),
    departement text not null default '' check (length(departement) <= 3),
    retired boolean not null default false
);

-- The way it should take: baseline first, aim last.
create table targets.milestone (
    target uuid not null references targets.target on delete cascade,
    day date not null,
    value numeric(14, 2) not null check (value >= 0),
    primary key (target, day)
);

-- What was found: one value per day.
create table targets.value (
    target uuid not null references targets.target,
    day date not null check (day >= date '1990-01-01'),
    value numeric(14, 2) not null check (value >= 0),
    origin text not null check (origin in ('ENTERED', 'MEASURED', 'SURVEY')),
    citation text not null check (length(citation) <= 500 and (origin = 'MEASURED') = (citation = '')),
    recorded_by uuid,
    recorded_at timestamptz not null default now(),
    primary key (target, day)
);

-- What a survey of skills came to; its answers are never kept.
create table targets.survey (
    id uuid primary key, -- made by the browser: a second post of the same id makes no second one
    day date not null,
    source text not null check (length(source) between 1 and 300),
    result jsonb not null,
    received_by uuid,
    received_at timestamptz not null,
    published_as uuid references targets.target
);
