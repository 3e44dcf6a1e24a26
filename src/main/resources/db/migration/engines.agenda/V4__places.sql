-- A place where one meets that is no venue of the register: a hall, a café, a square. A meeting's venue is the id of either.
create table agenda.address (
    id uuid primary key,
    line text not null check (length(line) between 1 and 200),
    commune text not null check (length(commune) between 1 and 100),
    post_code text not null default '' check (length(post_code) <= 5),
    commune_code text not null check (length(commune_code) = 5)
);
create unique index address_once on agenda.address (commune_code, platform.plain(line));

-- What rooms above may read of meetings: when, where, how many; never who.
create view agenda.published_meeting as
select m.id, m.kind, m.host, m.venue as place, m.zone, lower(m.during) as begins, upper(m.during) as ends, m.title,
       m.capacity, m.announced, m.cancelled_at, m.version,
       (select count(*) from agenda.booking b where b.meeting = m.id and b.seat is not null) as seated,
       (select count(*) from agenda.booking b where b.meeting = m.id and b.attendance = 'seen') as came
from agenda.meeting m;
