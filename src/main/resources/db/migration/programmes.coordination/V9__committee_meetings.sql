-- Meetings of the committee that follows a road map. Bodies are invited, not persons: nobody's name is kept here.
create table coordination.committee_meeting (
    id uuid primary key,
    version integer not null default 0 check (version >= 0),
    road_map uuid not null references coordination.road_map,
    begins timestamptz not null,
    minutes smallint not null check (minutes between 15 and 720),
    place text not null check (length(place) <= 200),
    link text not null check (length(link) <= 500 and (link = '' or link like 'https://%')),
    agenda text not null check (length(agenda) between 1 and 4000),
    account text not null default '' check (length(account) <= 20000), -- what was said; held once there is one
    cancelled boolean not null default false,
    created_by uuid,
    changed_at timestamptz not null,
    constraint somewhere check (place <> '' or link <> ''),
    constraint not_held_when_cancelled check (not cancelled or account = ''),
    unique (road_map, id)
);
create index committee_meeting_road_map on coordination.committee_meeting (road_map, begins);

create table coordination.committee_guest (
    id uuid primary key default uuidv7(),
    meeting uuid not null references coordination.committee_meeting on delete cascade,
    partner uuid references coordination.partner,
    name text not null check (length(name) between 1 and 200),
    email text check (length(email) <= 254), -- of a desk; goes when the account of the meeting is written
    present boolean not null default false,
    invited_at timestamptz,
    unique (meeting, name)
);

create table coordination.committee_decision (
    id uuid primary key,
    road_map uuid not null,
    meeting uuid not null,
    action uuid, -- the road map as a whole while empty
    favourable boolean not null,
    wording text not null check (length(wording) between 1 and 1000),
    constraint decided_once unique nulls not distinct (meeting, action),
    foreign key (road_map, meeting) references coordination.committee_meeting (road_map, id),
    foreign key (road_map, action) references coordination.road_map_action (road_map, id)
);
create index committee_decision_road_map on coordination.committee_decision (road_map);
