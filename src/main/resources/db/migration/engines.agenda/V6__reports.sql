-- Which activity of a room above reports on a meeting. One in all, whichever room it is of: who coordinates and also
-- receives could else count one event twice.
create table agenda.report (
    activity uuid primary key,     -- of the room above
    meeting uuid not null references agenda.meeting,
    room text not null check (room ~ '^[a-z]+\.[a-z]+$'),
    withdrawn_at timestamptz       -- the activity is deleted; it may come back as long as no other reports
);
create unique index a_meeting_is_reported_once on agenda.report (meeting) where withdrawn_at is null;
