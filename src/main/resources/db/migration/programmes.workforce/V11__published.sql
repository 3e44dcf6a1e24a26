-- What rooms above may count: money by position, payments and missing evidence, without accounts or papers.
create view workforce.published_funding as
select f.id, f.position, f.convention, f.organisation, p.departement, f.state, f.begins, f.cents, f.paid_cents
from workforce.funding f
join workforce.position p on p.id = f.position;
create view workforce.published_payment as
select y.id, y.funding, y.position, y.fund, y.cents, y.paid_on
from workforce.grant_payment y
where y.state = 'PAID';
create view workforce.published_evidence as
select e.id, f.position, e.kind, e.state, e.asked_on
from workforce.grant_evidence e
join workforce.funding f on f.id = e.funding;
