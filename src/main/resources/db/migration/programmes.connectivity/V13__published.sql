-- What rooms above may count: notices and aids, without names, references or words.
create view connectivity.published_notice as
select n.id, n.case_id, n.operator, o.name as operator_name, n.fund, n.debt_cents, n.told_at, n.acknowledge_by,
    n.acknowledged_at, n.escalated_at, n.ended_at, n.ending, n.line
from connectivity.notice n
join connectivity.operator o on o.id = n.operator;
create view connectivity.published_waiver as
select distinct on (notice) notice, kind
from connectivity.notice_answer
where kind in ('WAIVED_WHOLE', 'WAIVED_PART', 'WAIVER_REFUSED')
order by notice, sequence desc;
create view connectivity.published_aid as
select id, case_id, fund, operator, debt_cents, waiver_cents, grant_cents, loan_cents, granted_on
from connectivity.aid
where taken_back_at is null;
