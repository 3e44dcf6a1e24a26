-- The road map of a département (« feuille de route ») : what people lack, who answers it, and who pays. One is being written
-- and one is in force at a time; those that were replaced stay readable.
create table coordination.road_map (
    id uuid primary key, -- made by the browser: a second post of the same id changes nothing
    version integer not null default 0 check (version >= 0),
    departement text not null check (departement ~ '^([0-9]{2,3}|2[AB])$'),
    number smallint not null check (number >= 1), -- the département's first, second…
    title text not null check (length(title) between 1 and 200 and title = btrim(title)),
    summary text not null check (length(summary) between 1 and 4000),
    first_year smallint not null check (first_year between 2020 and 2100),
    last_year smallint not null,
    state text not null default 'draft' check (state in ('draft', 'adopted', 'closed')),
    adopted_on date,
    adopted_by uuid,
    closed_on date,
    created_by uuid,
    created_at timestamptz not null,
    constraint a_period_has_an_order check (last_year between first_year and first_year + 9),
    constraint adopted_on_a_day check ((state = 'draft') = (adopted_on is null)),
    constraint closed_on_a_day check ((state = 'closed') = (closed_on is not null)),
    constraint closed_after_adopted check (closed_on >= adopted_on),
    constraint one_of_a_number unique (departement, number),
    constraint one_being_written exclude using gist
        (departement with =, int4range(first_year, last_year + 1) with &&) where (state = 'draft'),
    constraint one_in_force exclude using gist
        (departement with =, int4range(first_year, last_year + 1) with &&) where (state = 'adopted')
);

create table coordination.road_map_need (
    id uuid primary key,
    version integer not null default 0 check (version >= 0),
    road_map uuid not null references coordination.road_map,
    title text not null check (length(title) between 1 and 300 and title = btrim(title)),
    figure text not null check (length(figure) between 1 and 100),
    source text not null check (length(source) between 1 and 300),
    territory_level text check (territory_level in ('COMMUNE', 'EPCI')), -- the whole département while empty
    territory_code text check (territory_code ~ '^[0-9][0-9AB][0-9]{3}([0-9]{4})?$'),
    priority smallint not null check (priority between 1 and 3), -- 1 comes first
    constraint a_territory_has_a_level check ((territory_level is null) = (territory_code is null)),
    unique (road_map, id)
);

create table coordination.road_map_action (
    id uuid primary key,
    version integer not null default 0 check (version >= 0),
    road_map uuid not null references coordination.road_map,
    title text not null check (length(title) between 1 and 200 and title = btrim(title)),
    description text not null check (length(description) between 1 and 4000),
    leader_organisation uuid references organisations.organisation (id),
    leader_partner uuid references coordination.partner,
    starts date not null,
    ends date not null,
    eligible_cents bigint not null check (eligible_cents between 0 and 10000000000),
    engineering_cents bigint not null,
    planned integer not null check (planned between 0 and 10000000),
    reached integer check (reached between 0 and 10000000),
    state text not null default 'planned' check (state in ('planned', 'under_way', 'done', 'abandoned')),
    created_at timestamptz not null,
    constraint one_leads check (num_nonnulls(leader_organisation, leader_partner) = 1),
    constraint dates_have_an_order check (ends >= starts),
    constraint engineering_is_a_part check (engineering_cents between 0 and eligible_cents),
    constraint nobody_is_reached_before check (state <> 'planned' or reached is null),
    unique (road_map, id)
);

-- Needs and actions of one road map only.
create table coordination.road_map_answer (
    road_map uuid not null,
    action uuid not null,
    need uuid not null,
    primary key (action, need),
    foreign key (road_map, action) references coordination.road_map_action (road_map, id) on delete cascade,
    foreign key (road_map, need) references coordination.road_map_need (road_map, id)
);
create index road_map_answer_need on coordination.road_map_answer (need);

-- Partners that take part: the action is theirs too.
create table coordination.road_map_part (
    action uuid not null references coordination.road_map_action on delete cascade,
    partner uuid not null references coordination.partner,
    primary key (action, partner)
);

create table coordination.road_map_funding (
    id uuid primary key,
    action uuid not null references coordination.road_map_action on delete cascade,
    funder text not null check (funder in
        ('state', 'region', 'departement', 'local', 'europe', 'private', 'own')),
    label text not null check (length(label) <= 150),
    cents bigint not null check (cents between 1 and 10000000000),
    confirmed boolean not null,
    created_at timestamptz not null
);
create index road_map_funding_action on coordination.road_map_funding (action);

-- Nothing is paid for twice. Whoever adds a line takes the action first, so that two at once are one after the other.
create function coordination.funding_within_the_cost() returns trigger language plpgsql as $$
declare
    concerned uuid;
    cost bigint;
begin
    concerned := case tg_table_name when 'road_map_action' then new.id else new.action end;
    select eligible_cents into cost from coordination.road_map_action where id = concerned for update;
    if (select coalesce(sum(cents), 0) from coordination.road_map_funding where action = concerned) > cost then
        raise exception 'an action is financed beyond its cost'
            using errcode = 'check_violation', constraint = 'funding_within_the_cost';
    end if;
    return null;
end
$$;
create trigger funding_within_the_cost after insert or update on coordination.road_map_funding
    for each row execute function coordination.funding_within_the_cost();
create trigger cost_covers_the_funding after update of eligible_cents on coordination.road_map_action
    for each row execute function coordination.funding_within_the_cost();
