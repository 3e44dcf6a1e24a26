-- Pairs of venues that may be one and the same, with what makes one think so; made anew by each search.
create table venues.duplicate (
    a uuid not null references venues.venue (id),
    b uuid not null references venues.venue (id),
    score real not null check (score between 0 and 1),
    name_score real not null,
    address_score real not null,
    -- null when either has no coordinates: that is never taken for near
    metres double precision,
    same_pivot boolean not null,
    same_phone boolean not null,
    primary key (a, b),
    check (a < b)
);
create index duplicate_score on venues.duplicate (score desc);

-- Pairs that somebody said are not the same: never proposed again.
create table venues.not_duplicate (
    a uuid not null references venues.venue (id),
    b uuid not null references venues.venue (id),
    said_by uuid,
    said_at timestamptz not null,
    primary key (a, b),
    check (a < b)
);

-- Merges, with what undoing one needs.
create table venues.merge (
    id uuid primary key,
    survivor uuid not null references venues.venue (id),
    merged uuid not null references venues.venue (id),
    -- the survivor's fields before, by column of the standard
    survivor_before jsonb not null,
    -- the survivor's version after: undoing gives the fields back only if nobody changed it since
    version_after integer not null,
    -- venues that led to the merged one and were led on to the survivor
    led_on uuid[] not null default '{}',
    made_by uuid,
    made_at timestamptz not null,
    undone_at timestamptz,
    check (survivor <> merged)
);
create index merge_open on venues.merge (made_at desc) where undone_at is null;

-- Numbers and pivots that several venues share are looked for when duplicates are.
create index venue_telephone on venues.venue (telephone) where telephone <> '';
