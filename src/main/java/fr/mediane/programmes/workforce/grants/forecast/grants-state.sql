-- All fundings for the State: what is committed to each, what each fund has paid of it, what came back.
select c.number as convention, f.organisation, p.number as position, p.departement, f.version, f.audience, f.begins,
    upper(f.months) as until, f.state, f.cents as committed, coalesce(y.state_cents, 0)::bigint as of_state,
    coalesce(y.ngeu_cents, 0)::bigint as of_ngeu, coalesce(y.esf_cents, 0)::bigint as of_esf,
    coalesce(k.cents, 0) as claimed, k.repaid_on, c.signed_on,
    (sum(f.cents * 12 / v.months) over (partition by f.organisation))::bigint as yearly
from workforce.funding f
join workforce.position p on p.id = f.position
join workforce.convention c on c.id = f.convention
join workforce.grant_version v on v.code = f.version
left join (
    select funding, sum(cents)::bigint as cents, case when bool_and(repaid_on is not null) then max(repaid_on) end as repaid_on
    from workforce.grant_claim group by funding
) k on k.funding = f.id
left join (
    select funding, sum(cents) filter (where fund = 'STATE') as state_cents,
        sum(cents) filter (where fund = 'NGEU') as ngeu_cents, sum(cents) filter (where fund = 'ESF_PLUS') as esf_cents
    from workforce.grant_payment where state = 'PAID' group by funding
) y on y.funding = f.id
order by c.number, p.number, f.begins
