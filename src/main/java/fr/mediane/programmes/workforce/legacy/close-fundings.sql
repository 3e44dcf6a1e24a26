-- A funding whose months are over was settled by the older tool. It ends first: what is closed never changes. When it was
-- closed nobody has noted: its papers are kept from today on.
with over as (
    select r.id, r.until from jsonb_to_recordset(:rows::jsonb) r (id uuid, until date, closed boolean) where r.closed
)
update workforce.funding f set state = 'CLOSED', ended_on = over.until, closed_on = current_date from over where f.id = over.id
