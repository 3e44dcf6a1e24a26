-- Of a funding that goes on: what the older tool paid, it had checked; payslips of the other instalments are still asked for.
with parts as (
    select r.id as funding, i.number, upper(i.months) as due, exists (
        select from workforce.grant_payment y where y.funding = r.id and y.number = i.number) as paid
    from jsonb_to_recordset(:rows::jsonb) r (id uuid, closed boolean)
    join workforce.grant_instalment i on i.funding = r.id
    where not r.closed
), evidence (funding, number, kind, due, done) as (
    select funding, 1, 'CONTRACT', min(due), bool_or(paid) from parts group by funding
    union all
    select funding, number, 'PAYSLIPS', due, paid and due <= current_date from parts
)
insert into workforce.grant_evidence (id, funding, number, kind, asked_on, state, reason, sent_at, checked_at)
select uuidv7(), funding, number, kind, case kind when 'CONTRACT' then current_date else due end,
    case when done then 'ACCEPTED' else 'ASKED' end, case when done then 'Contrôlé dans l’outil précédent' else '' end,
    case when done then now() end, case when done then now() end
from evidence
