-- That a meeting is reported once is now seen to by agenda.report, for all rooms together. A deleted activity remembers
-- its meeting, so that it can come back with it.
insert into agenda.report (activity, meeting, room, withdrawn_at)
select f.activity, f.meeting, 'programmes.mediation', a.deleted_at
from mediation.from_meeting f
         join mediation.activity a on a.id = f.activity
         join agenda.meeting m on m.id = f.meeting
on conflict do nothing;

alter table mediation.from_meeting drop constraint from_meeting_meeting_key;
create index from_meeting_by_meeting on mediation.from_meeting (meeting);
