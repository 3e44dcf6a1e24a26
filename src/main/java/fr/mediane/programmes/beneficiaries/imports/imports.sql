-- A counsellor's imports, or one of them, newest first, with how many of its lines become what.
select i.*,
    count(l.number) as total,
    count(*) filter (where l.outcome = 'NEW') as fresh,
    count(*) filter (where l.outcome = 'ALIKE') as alike,
    count(*) filter (where l.outcome = 'ALREADY') as already,
    count(*) filter (where l.outcome = 'REJECTED') as rejected,
    count(*) filter (where l.outcome = 'ADDED') as added,
    count(*) filter (where l.corrected and l.outcome <> 'REJECTED') as corrected
from beneficiaries.import i
left join beneficiaries.import_line l on l.import = i.id
where i.counsellor = :counsellor and (i.id = :id or :id::uuid is null)
group by i.id
order by i.made_at desc
