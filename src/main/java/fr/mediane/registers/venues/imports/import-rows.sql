-- The rows of an import to look at: all, the rejected ones, or the kept ones of which something is said.
select * from venues.import_row
where import = :import and number > :after
    and case :filter
        when 'rejected' then outcome = 'REJECTED'
        when 'corrected' then corrected and outcome <> 'REJECTED'
        when 'doubted' then doubted and outcome <> 'REJECTED'
        when 'remarked' then outcome = 'REJECTED' or corrected or doubted
        when 'complete' then to_complete and outcome <> 'REJECTED'
        when 'pending' then outcome in ('ADDED', 'CHANGED') and not applied
        else true end
order by number
limit :limit
