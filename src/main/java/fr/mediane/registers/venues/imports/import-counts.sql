-- One import, or all of them newest first, with how many of its rows do what.
select i.*,
    count(r.number) as total,
    count(*) filter (where r.outcome = 'ADDED') as added,
    count(*) filter (where r.outcome = 'CHANGED') as changed,
    count(*) filter (where r.outcome = 'SAME') as same,
    count(*) filter (where r.outcome = 'OLDER') as older,
    count(*) filter (where r.outcome = 'REJECTED') as rejected,
    count(*) filter (where r.corrected and r.outcome <> 'REJECTED') as corrected,
    count(*) filter (where r.doubted and r.outcome <> 'REJECTED') as doubted,
    count(*) filter (where r.to_complete and r.outcome <> 'REJECTED') as to_complete,
    count(*) filter (where r.applied) as applied
from venues.import i
left join venues.import_row r on r.import = i.id
where i.id = :id or :id::uuid is null
group by i.id
order by i.made_at desc
limit 50
