-- agenda.report keeps these from now on, together with those of other rooms. What was reported in both ways before stays,
-- and the first to be written here stands.
insert into agenda.report (activity, meeting, room, withdrawn_at)
select r.activity, r.event, 'programmes.coordination', a.deleted_at
from coordination.event_report r
         join coordination.activity a on a.id = r.activity
on conflict do nothing;

drop table coordination.event_report;
