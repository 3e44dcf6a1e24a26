create schema if not exists coordination;

-- A team works in one territory: whoever coordinates that territory, or a larger one around it, looks after the team.
create table coordination.team (
    id uuid primary key, -- made by the browser: a second post of the same id changes nothing
    version integer not null default 0 check (version >= 0),
    name text not null check (length(name) between 1 and 200 and name = btrim(name)),
    level text not null check (level in ('COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION')),
    code text not null check (code ~ '^[0-9A-Z]{2,9}$'),
    -- Derived from the official geographic code when the team is made; an intercommunality may lie in several.
    departement text,
    region text,
    created_by uuid,
    created_at timestamptz not null,
    constraint a_departement_is_its_own check (level <> 'DEPARTEMENT' or departement = code),
    constraint a_region_is_its_own check (level <> 'REGION' or region = code)
);
create unique index one_name_per_territory on coordination.team (level, code, platform.plain(name));
create index team_departement on coordination.team (departement);
create index team_region on coordination.team (region);

-- Who was in which team, day by day. Whoever leaves and comes back has two rows: nobody is in one team twice on one day.
create table coordination.membership (
    id uuid primary key,
    team uuid not null references coordination.team,
    account uuid not null,
    from_day date not null,
    until_day date check (until_day > from_day), -- the first day after; open while empty
    added_by uuid,
    removed_by uuid,
    constraint one_period_at_a_time
        exclude using gist (team with =, account with =, daterange(from_day, until_day) with &&)
);
create index membership_account on coordination.membership (account);

-- Which single-use links of the identity register lead into which team.
create table coordination.team_invitation (
    invitation uuid primary key,
    team uuid not null references coordination.team,
    made_by uuid,
    made_at timestamptz not null
);
create index team_invitation_team on coordination.team_invitation (team);

-- What rooms above may read: for counting by team, as of the day of each activity.
create view coordination.published_membership as
select team, account, from_day, until_day
from coordination.membership;
