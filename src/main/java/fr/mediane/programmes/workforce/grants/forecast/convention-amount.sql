-- What a convention is worth at most, and what of it is committed.
select c.id as convention, c.number, c.employer as organisation, coalesce(e.cents, 0) as cents,
    coalesce(e.committed_cents, 0) as committed, coalesce(e.agreed, false) as agreed
from workforce.convention c
left join workforce.grant_envelope e on e.convention = c.id
where c.id = :convention
