-- A funding whose months are over was settled by the older tool. It ends first: what is closed never changes.
with over as (
    select r.id, r.until from jsonb_to_recordset(:rows::jsonb) r (id uuid, until date, closed boolean) where r.closed
)
update workforce.funding f set state = 'CLOSED', ended_on = over.until from over where f.id = over.id
