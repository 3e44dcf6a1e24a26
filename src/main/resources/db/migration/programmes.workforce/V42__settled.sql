-- What was paid of an instalment, or is on its way, stands beside what it is worth: never more, and found without adding up
-- ten years of payments.
alter table workforce.grant_instalment add column settled_cents bigint not null default 0;
update workforce.grant_instalment i set settled_cents = y.cents
from (
    select funding, number, sum(cents) as cents from workforce.grant_payment
    where state in ('PREPARED', 'ORDERED', 'PAID')
    group by funding, number
) y
where y.funding = i.funding and y.number = i.number;
alter table workforce.grant_instalment add constraint settled_within_instalment
    check (settled_cents between 0 and full_cents);
create index grant_instalment_unsettled on workforce.grant_instalment (due_on) where entitled_cents > settled_cents;
create index grant_instalment_untouched on workforce.grant_instalment (funding) where settled_cents = 0;

create or replace function workforce.grant_payment_lawfully() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.state <> old.state and (old.state, new.state) not in (
                ('PREPARED', 'ORDERED'), ('PREPARED', 'LEFT_OUT'), ('ORDERED', 'PAID'), ('ORDERED', 'REJECTED'))
            or (new.id, new.run, new.funding, new.position, new.number, new.kind, new.months, new.fund, new.cents,
                    new.account)
                is distinct from (old.id, old.run, old.funding, old.position, old.number, old.kind, old.months, old.fund,
                    old.cents, old.account) then
            raise exception 'a payment does not go from % to %, nor change', old.state, new.state
                using errcode = 'check_violation', constraint = 'grant_payment_lawful';
        end if;
        if new.state in ('LEFT_OUT', 'REJECTED') and old.state not in ('LEFT_OUT', 'REJECTED') then
            update workforce.grant_instalment set settled_cents = settled_cents - new.cents
            where funding = new.funding and number = new.number;
            update workforce.funding set paid_cents = paid_cents - new.cents where id = new.funding;
        end if;
        return new;
    end if;
    update workforce.grant_instalment set settled_cents = settled_cents + new.cents
    where funding = new.funding and number = new.number and months = new.months
        and settled_cents + new.cents <= full_cents
        and exists (select from workforce.funding f where f.id = new.funding and f.position = new.position);
    if not found then
        raise exception 'more than instalment % of % is worth', new.number, new.funding
            using errcode = 'check_violation', constraint = 'within_instalment';
    end if;
    update workforce.funding set paid_cents = paid_cents + new.cents where id = new.funding;
    return new;
end
$$;

-- The last day of a contract, as rooms above compare it; who holds it is joined only where asked for.
create or replace view workforce.published_contract as
select c.id, c.position, n.account, c.kind, c.starts_on, c.ends_on, c.ended_on, c.end_reason, n.gender, n.education,
    n.unemployed_before, coalesce(c.ended_on, c.ends_on, 'infinity') as last_day
from workforce.contract c
left join workforce.person n on n.id = c.person;
