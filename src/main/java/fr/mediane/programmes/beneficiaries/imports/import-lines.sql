-- The lines of an import after a number: all, those that were corrected, those still to be recorded, or those of an outcome.
select l.number, l.outcome, l.person, l.alike, l.content
from beneficiaries.import_line l
join beneficiaries.import i on i.id = l.import
where l.import = :import and l.number > :after
  and case :filter
      when 'all' then true
      when 'corrected' then l.corrected and l.outcome <> 'REJECTED'
      when 'pending' then l.outcome = 'NEW' or (l.outcome = 'ALIKE' and i.with_alike)
      else l.outcome = :filter end
order by l.number
limit :limit
