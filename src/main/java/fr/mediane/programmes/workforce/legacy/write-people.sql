insert into workforce.person (id, name, gender, education, unemployed_before)
select r.id, decode(r.name, 'base64'), r.gender, r.education, r.unemployed
from jsonb_to_recordset(:rows::jsonb) r (id uuid, name text, gender text, education text, unemployed boolean)
