-- Looking for a stripe that suffices may lock one that, seen again, no longer does, and a lock is kept to the end. Whoever then
-- takes all stripes in order holds one out of order, and two wait for each other. So a search that found nothing is undone,
-- its locks with it, before all are taken.
create or replace function ledger.move(account_id uuid, stripe_count smallint, change bigint) returns void language plpgsql
set search_path = ledger, pg_temp as $$
declare
    chosen smallint;
    free bigint;
begin
    if stripe_count > 1 then
        begin
            select s.number into chosen from stripe s
            where s.account = account_id and s.cents + change >= s.floor_cents
            order by (s.number + pg_backend_pid()) % stripe_count
            limit 1 for update skip locked;
            if chosen is null and change < 0 then
                raise exception 'no stripe suffices' using errcode = 'ML000';
            end if;
        exception when sqlstate 'ML000' then
            perform from stripe s where s.account = account_id order by s.number for update;
            select sum(s.cents - s.floor_cents) + change into free from stripe s where s.account = account_id;
            if free < 0 then
                raise check_violation using message = 'the account would go below its floor', constraint = 'stripe_floor';
            end if;
            update stripe s
            set cents = s.floor_cents + free / stripe_count + case when s.number < free % stripe_count then 1 else 0 end
            where s.account = account_id;
            return;
        end;
    end if;
    update stripe s set cents = s.cents + change
    where s.account = account_id and s.number = coalesce(chosen, pg_backend_pid() % stripe_count);
    if not found then
        raise exception 'account % has no such stripe', account_id using errcode = 'ML002';
    end if;
end
$$;
