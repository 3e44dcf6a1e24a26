-- Checking a transaction's book by a foreign key locks the book's row, which everybody who writes shares: each of them makes the
-- list of lockers anew. A book is never removed, and who writes looks it up anyway.
create trigger never_removed before delete or truncate on ledger.book for each statement execute function ledger.refuse();
alter table ledger.transaction drop constraint transaction_book_fkey;

create or replace function ledger.before_transaction() returns trigger language plpgsql security definer
set search_path = ledger, pg_temp as $$
declare
    closed date;
begin
    perform pg_advisory_xact_lock_shared(ledger.gate(new.book));
    select b.closed_until into closed from book b where b.code = new.book;
    if not found then
        raise exception 'there is no book %', new.book using errcode = 'ML002';
    end if;
    if closed >= new.value_date then
        raise exception 'the books are closed on %', new.value_date using errcode = 'ML003';
    end if;
    new.recorded_at := clock_timestamp();
    new.moment := journal.moment();
    return new;
end
$$;

-- The entries of a transaction are looked at together with it, and neither is ever removed: a foreign key would look again.
alter table ledger.entry drop constraint entry_transaction_fkey;

-- As before, in one question instead of two: of one heading in several currencies the books hold none, since a transaction has one.
create or replace function ledger.after_entries() returns trigger language plpgsql security definer
set search_path = ledger, pg_temp as $$
declare
    pending boolean := tg_table_name = 'pending_entry';
    fault record;
    part record;
begin
    for fault in
        select x.transaction, t.id as known, t.kind, t.lines, t.reverses, t.expires_at, x.count, x.last, x.sum, x.accounts,
            x.books, x.currencies, t.book = x.book as own, g.number
        from (
            select y.transaction, sum(y.count) as count, max(y.last) as last, sum(y.sum) as sum, sum(y.accounts) as accounts,
                count(distinct y.book) as books, min(y.book) as book, count(distinct y.currency) as currencies,
                array_agg(y.heading) as headings, array_agg(y.sum) as sums
            from (
                select a.transaction, c.book, c.heading, c.currency, count(*) as count, max(a.line) as last,
                    sum(a.cents) as sum, count(c.id) as accounts
                from added a left join account c on c.id = a.account
                group by a.transaction, c.book, c.heading, c.currency
            ) y
            group by y.transaction
        ) x
        left join transaction t on t.id = x.transaction
        left join lateral (
            select h.number
            from unnest(x.headings, x.sums) m (heading, sum)
            join heading h on h.book = x.book and h.number = m.heading
            where t.kind <> all (h.leaves_by) and h.side * m.sum < 0
            limit 1
        ) g on true
    loop
        -- lines are unique, so these are 1, 2… and nothing can be added later
        if fault.known is null or fault.lines <> fault.count or fault.lines <> fault.last or fault.sum <> 0 or fault.currencies > 1 then
            raise exception 'transaction % does not balance', fault.transaction using errcode = 'ML001';
        end if;
        if fault.accounts <> fault.count or fault.books <> 1 or not fault.own then
            raise exception 'transaction % names an account that its book has not', fault.transaction
                using errcode = 'ML002';
        end if;
        if pending <> (fault.expires_at is not null) and (pending or not exists (
                select from outcome o where o.transaction = fault.transaction and o.outcome = 'POSTED')) then
            raise exception 'transaction % is pending, or is not', fault.transaction using errcode = 'ML006';
        end if;
        if fault.reverses is not null and (
                (select count(*) from entry e where e.transaction = fault.reverses) <> fault.count
                or exists (
                    select e.account, e.cents from entry e where e.transaction = fault.reverses
                    except all
                    select a.account, -a.cents from added a where a.transaction = fault.transaction)) then
            raise exception 'transaction % is not the opposite of %', fault.transaction, fault.reverses
                using errcode = 'ML005';
        end if;
        if fault.number is not null then
            raise exception '% may not take money out of heading %', fault.kind, fault.number using errcode = 'ML004';
        end if;
    end loop;
    if pending then
        insert into held (transaction, expires_at)
        select distinct t.id, t.expires_at from added a join transaction t on t.id = a.transaction;
    end if;
    -- always in the same order, so that two transactions never wait for each other
    for part in
        select c.id, c.stripes, (sum(c.side * a.cents) filter (where not pending or c.side * a.cents < 0))::bigint as change
        from added a join account c on c.id = a.account
        where c.floor_cents is not null
        group by c.id, c.stripes
        order by c.id
    loop
        if part.change <> 0 then
            perform ledger.move(part.id, part.stripes, part.change);
        end if;
    end loop;
    return null;
end
$$;
