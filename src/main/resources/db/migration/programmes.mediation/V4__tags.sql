-- Tags stuck on activities. A tag is of the room of coordination; what is retired there stays here.
create table mediation.activity_tag (
    activity uuid not null references mediation.activity (id) on delete cascade,
    tag      uuid not null references coordination.tag (id),
    primary key (activity, tag)
);
create index activity_tag_tag on mediation.activity_tag (tag, activity);

-- What rooms above may read: one row per activity and tag.
create view mediation.published_tag as
select t.activity, t.tag
from mediation.activity_tag t
         join mediation.activity a on a.id = t.activity
where a.deleted_at is null;
