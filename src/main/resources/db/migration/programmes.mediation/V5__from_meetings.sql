-- Which activity came from which meeting of the agenda: each meeting is recorded once.
create table mediation.from_meeting (
    activity uuid primary key references mediation.activity on delete cascade,
    meeting uuid not null unique
);

-- What rooms above may read: whether an activity came from an appointment.
create view mediation.published_from_meeting as
select f.activity, f.meeting
from mediation.from_meeting f
         join mediation.activity a on a.id = f.activity
where a.deleted_at is null;
