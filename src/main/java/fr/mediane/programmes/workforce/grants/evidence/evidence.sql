-- What employers were asked to show: one, of an employer, in a state, up to a day; the oldest first.
select e.id, e.funding, f.organisation, p.number as position_number, e.number, e.kind, e.state, e.asked_on, e.reason,
    e.sent_by
from workforce.grant_evidence e
join workforce.funding f on f.id = e.funding
join workforce.position p on p.id = f.position
where {which}
order by e.state not in ('ASKED', 'REFUSED'), e.asked_on, p.number, e.number
limit 500
