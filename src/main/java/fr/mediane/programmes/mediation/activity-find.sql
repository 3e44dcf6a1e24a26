-- One activity of a counsellor, deleted or not.
select *
from mediation.activity
where id = :id
  and counsellor = :counsellor
