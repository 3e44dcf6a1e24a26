-- Who employs; one whose sort is known keeps it.
insert into workforce.employer (organisation, kind)
select distinct on (r.employer) r.employer, r.kind
from jsonb_to_recordset(:rows::jsonb) r (employer uuid, kind text)
on conflict do nothing
