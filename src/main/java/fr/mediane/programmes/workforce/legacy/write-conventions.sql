insert into workforce.convention
    (id, employer, departement, state, grant_version, priority_area, awarded_on, signed_on, starts_on, ends_on)
select r.id, r.employer, r.departement, r.state, r.rules, r.priority, r.awarded, r.signed, r.starts, r.ends
from jsonb_to_recordset(:rows::jsonb) r (id uuid, employer uuid, departement text, state text, rules text,
    priority boolean, awarded date, signed date, starts date, ends date)
