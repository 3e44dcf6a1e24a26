-- A position as far as its funding depends on it: its convention, its employer, its days.
select p.number, p.convention, p.employer as organisation, e.kind as employer, p.priority_area, c.grant_version,
    c.state in ('SIGNED', 'RENEWAL_ONGOING', 'RENEWAL_SIGNED', 'PHASE_2') as signed, p.awarded_on, p.given_back_on
from workforce.position p
join workforce.convention c on c.id = p.convention
join workforce.employer e on e.organisation = p.employer
where p.id = :position
