insert into workforce.position
    (id, convention, employer, departement, kind, priority_area, awarded_on, given_back_on, carries_on)
select r.id, c.id, c.employer, c.departement, r.kind, c.priority_area, r.awarded, r.back, r.carries
from jsonb_to_recordset(:rows::jsonb) r (id uuid, convention uuid, kind text, awarded date, back date, carries uuid)
join workforce.convention c on c.id = r.convention
order by r.awarded, r.id
