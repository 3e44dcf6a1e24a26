-- Keeps lines of an import, many at once.
insert into beneficiaries.import_line (import, number, outcome, corrected, person, alike, content)
select :import, l.number::bigint, l.outcome, l.corrected::boolean, l.person::uuid, nullif(l.alike, '')::uuid, l.content
from unnest(:numbers::text[], :outcomes::text[], :corrected::text[], :people::text[], :alike::text[], :contents::bytea[])
    as l (number, outcome, corrected, person, alike, content)
