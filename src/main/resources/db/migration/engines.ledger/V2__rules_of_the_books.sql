-- What the books refuse, whoever writes. Codes: ML001 unbalanced, ML002 unknown or foreign account, ML003 closed period,
-- ML004 kind may not take money out, ML005 not a reversal, ML006 no longer pending, ML007 key used for something else;
-- a floor is the check stripe_floor.

create function ledger.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the books are never changed: % on ledger.% refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- A period is closed alone, and everything else is written beside everything else.
create function ledger.gate(book text) returns bigint language sql immutable
return hashtextextended('ledger.' || book, 0);

create function ledger.before_transaction() returns trigger language plpgsql security definer
set search_path = ledger, pg_temp as $$
begin
    perform pg_advisory_xact_lock_shared(ledger.gate(new.book));
    if exists (select from book where code = new.book and closed_until >= new.value_date) then
        raise exception 'the books are closed on %', new.value_date using errcode = 'ML003';
    end if;
    new.recorded_at := clock_timestamp();
    new.moment := journal.moment();
    return new;
end
$$;
create trigger before_insert before insert on ledger.transaction
    for each row execute function ledger.before_transaction();

create function ledger.has_lines() returns trigger language plpgsql security definer
set search_path = ledger, pg_temp as $$
begin
    if not exists (select from entry where transaction = new.id)
        and not exists (select from pending_entry where transaction = new.id) then
        raise exception 'transaction % has no entry', new.id using errcode = 'ML001';
    end if;
    return null;
end
$$;
create constraint trigger has_lines after insert on ledger.transaction deferrable initially deferred
    for each row execute function ledger.has_lines();

-- Takes from or gives to an account with a floor. With several stripes, one that nobody holds is used; only when no
-- single one suffices are all of them counted, and shared out anew.
create function ledger.move(account_id uuid, stripe_count smallint, change bigint) returns void language plpgsql
set search_path = ledger, pg_temp as $$
declare
    chosen smallint;
    free bigint;
begin
    if stripe_count > 1 then
        select s.number into chosen from stripe s
        where s.account = account_id and s.cents + change >= s.floor_cents
        order by (s.number + pg_backend_pid()) % stripe_count
        limit 1 for update skip locked;
        if chosen is null and change < 0 then
            perform from stripe s where s.account = account_id order by s.number for update;
            select sum(s.cents - s.floor_cents) + change into free from stripe s where s.account = account_id;
            if free < 0 then
                raise check_violation using message = 'the account would go below its floor', constraint = 'stripe_floor';
            end if;
            update stripe s
            set cents = s.floor_cents + free / stripe_count + case when s.number < free % stripe_count then 1 else 0 end
            where s.account = account_id;
            return;
        end if;
    end if;
    update stripe s set cents = s.cents + change
    where s.account = account_id and s.number = coalesce(chosen, pg_backend_pid() % stripe_count);
    if not found then
        raise exception 'account % has no such stripe', account_id using errcode = 'ML002';
    end if;
end
$$;

create function ledger.after_account() returns trigger language plpgsql security definer
set search_path = ledger, pg_temp as $$
begin
    insert into stripe (account, number, cents, floor_cents)
    select a.id, n, greatest(0, case when n = 0 then a.floor_cents else 0 end), case when n = 0 then a.floor_cents else 0 end
    from added a cross join lateral generate_series(0, a.stripes - 1) n
    where a.floor_cents is not null;
    return null;
end
$$;
create trigger after_insert after insert on ledger.account referencing new table as added
    for each statement execute function ledger.after_account();

-- The lines of a transaction come in one statement: all of them, at known accounts of its book, of one currency, in
-- balance; they take money out of a guarded heading only by a kind that may; a reversal is the exact opposite.
create function ledger.after_entries() returns trigger language plpgsql security definer
set search_path = ledger, pg_temp as $$
declare
    pending boolean := tg_table_name = 'pending_entry';
    fault record;
    part record;
begin
    for fault in
        select x.transaction, t.id as known, t.lines, t.reverses, t.expires_at, x.count, x.last, x.sum, x.accounts, x.books,
            x.currencies, t.book = x.book as own
        from (
            select a.transaction, count(*) as count, max(a.line) as last, sum(a.cents) as sum, count(c.id) as accounts,
                count(distinct c.book) as books, min(c.book) as book, count(distinct c.currency) as currencies
            from added a left join account c on c.id = a.account
            group by a.transaction
        ) x left join transaction t on t.id = x.transaction
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
    end loop;
    select t.id, t.kind, h.number into fault
    from added a
    join account c on c.id = a.account
    join heading h on h.book = c.book and h.number = c.heading and h.leaves_by is not null
    join transaction t on t.id = a.transaction
    where t.kind <> all (h.leaves_by)
    group by t.id, t.kind, h.number, h.side
    having h.side * sum(a.cents) < 0
    limit 1;
    if found then
        raise exception '% may not take money out of heading %', fault.kind, fault.number using errcode = 'ML004';
    end if;
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
create trigger after_insert after insert on ledger.entry referencing new table as added
    for each statement execute function ledger.after_entries();
create trigger after_insert after insert on ledger.pending_entry referencing new table as added
    for each statement execute function ledger.after_entries();

-- Gives back what was held; what is posted then goes in like any entry.
create function ledger.after_outcome() returns trigger language plpgsql security definer
set search_path = ledger, pg_temp as $$
declare
    held transaction;
    part record;
begin
    select * into held from transaction where id = new.transaction;
    if held.expires_at is null
        or (new.outcome = 'POSTED') and held.expires_at <= clock_timestamp()
        or (new.outcome = 'EXPIRED') and held.expires_at > clock_timestamp() then
        raise exception 'transaction % is not pending', new.transaction using errcode = 'ML006';
    end if;
    if new.outcome = 'POSTED' then
        perform pg_advisory_xact_lock_shared(ledger.gate(held.book));
        if exists (select from book where code = held.book and closed_until >= held.value_date) then
            raise exception 'the books are closed on %', held.value_date using errcode = 'ML003';
        end if;
    end if;
    delete from held where transaction = new.transaction;
    -- what is given back and what is then posted touch the same accounts: all of them at once, in order
    perform from stripe s
    where s.account in (select p.account from pending_entry p where p.transaction = new.transaction)
    order by s.account, s.number for update;
    for part in
        select c.id, c.stripes, (-sum(c.side * p.cents))::bigint as change
        from pending_entry p join account c on c.id = p.account
        where p.transaction = new.transaction and c.floor_cents is not null and c.side * p.cents < 0
        group by c.id, c.stripes
        order by c.id
    loop
        perform ledger.move(part.id, part.stripes, part.change);
    end loop;
    if new.outcome = 'POSTED' then
        insert into entry (transaction, line, account, cents)
        select transaction, line, account, cents from pending_entry where transaction = new.transaction order by line;
    end if;
    return null;
end
$$;
create trigger after_insert after insert on ledger.outcome
    for each row execute function ledger.after_outcome();

-- Writes a transaction with all its lines, or says that it stands already, to the letter.
create function ledger.write(
    of_id uuid, of_book text, of_kind text, of_value_date date, of_about uuid, of_reverses uuid, of_expiry timestamptz,
    accounts uuid[], amounts bigint[]) returns boolean language plpgsql security definer
set search_path = ledger, pg_temp as $$
begin
    insert into transaction (id, book, kind, value_date, about, lines, reverses, expires_at)
    values (of_id, of_book, of_kind, of_value_date, of_about, cardinality(accounts), of_reverses, of_expiry)
    on conflict (id) do nothing;
    if found then
        if of_expiry is null then
            insert into entry (transaction, line, account, cents)
            select of_id, l.line, l.account, l.cents
            from unnest(accounts, amounts) with ordinality l (account, cents, line);
        else
            insert into pending_entry (transaction, line, account, cents)
            select of_id, l.line, l.account, l.cents
            from unnest(accounts, amounts) with ordinality l (account, cents, line);
        end if;
        return true;
    end if;
    if exists (
            select from transaction t
            where t.id = of_id and t.book = of_book and t.kind = of_kind and t.about is not distinct from of_about
                and t.reverses is not distinct from of_reverses and (t.expires_at is null) = (of_expiry is null))
        and (
            select array_agg(x.account order by x.line) = accounts and array_agg(x.cents order by x.line) = amounts
            from (
                select line, account, cents from entry where transaction = of_id and of_expiry is null
                union all
                select line, account, cents from pending_entry where transaction = of_id and of_expiry is not null
            ) x) then
        return false;
    end if;
    raise exception 'the key % stands for another transaction', of_id using errcode = 'ML007';
end
$$;

-- Closes a book up to a day: nothing is written meanwhile, nothing with a value date of then afterwards.
create function ledger.close(of_book text, of_day date, of_account uuid) returns void language plpgsql security definer
set search_path = ledger, pg_temp as $$
begin
    perform pg_advisory_xact_lock(ledger.gate(of_book));
    if exists (select from book where code = of_book and closed_until >= of_day) or of_day >= current_date then
        raise exception 'the books cannot be closed on %', of_day using errcode = 'ML003';
    end if;
    update book set closed_until = of_day where code = of_book;
    insert into closing (book, until, closed_by) values (of_book, of_day, of_account);
    insert into closing_line (book, until, heading, currency, debit_cents, credit_cents)
    select of_book, of_day, c.heading, c.currency,
        coalesce(sum(e.cents) filter (where e.cents > 0), 0), coalesce(-sum(e.cents) filter (where e.cents < 0), 0)
    from transaction t join entry e on e.transaction = t.id join account c on c.id = e.account
    where t.book = of_book and t.value_date <= of_day
    group by c.heading, c.currency;
end
$$;

-- Everything written, as one line of text each, in the order in which it became visible to all.
create view ledger.written as
select t.moment, t.position, concat_ws('|', 'T', t.id, t.book, t.kind, t.value_date, t.about, t.reverses,
    extract(epoch from t.expires_at), extract(epoch from t.recorded_at), (
        select string_agg(concat_ws(':', l.line, l.account, l.cents), ',' order by l.line)
        from (
            select e.line, e.account, e.cents from ledger.entry e where e.transaction = t.id and t.expires_at is null
            union all
            select p.line, p.account, p.cents from ledger.pending_entry p where p.transaction = t.id
        ) l)) as line
from ledger.transaction t
union all
select o.moment, o.position, concat_ws('|', 'O', o.transaction, o.outcome, extract(epoch from o.at), (
        select string_agg(concat_ws(':', e.line, e.account, e.cents), ',' order by e.line)
        from ledger.entry e where e.transaction = o.transaction))
from ledger.outcome o;

create function ledger.hash_of(previous bytea, after_moment bigint, after_position bigint, up_to_moment bigint,
    up_to_position bigint) returns bytea language sql stable
return (
    select sha256(previous || convert_to(string_agg(w.line, E'\n' order by w.moment, w.position), 'UTF8'))
    from ledger.written w
    where (w.moment, w.position) > (after_moment, after_position)
        and (w.moment, w.position) <= (up_to_moment, up_to_position)
);

-- Seals the next page, of so many events at most; says how many. Only what can no longer be overtaken is taken.
create function ledger.seal(at_most integer) returns integer language plpgsql security definer
set search_path = ledger, pg_temp as $$
declare
    last page;
    upto record;
begin
    if not pg_try_advisory_xact_lock(ledger.gate('|chain')) then
        return 0;
    end if;
    select * into last from page order by number desc limit 1;
    if not found then
        last := row (0::bigint, -1::bigint, -1::bigint, 1, sha256(''), sha256(''), now())::page;
    end if;
    select max(p.moment) as moment, (array_agg(p.position order by p.moment desc, p.position desc))[1] as position,
        count(*)::integer as events into upto
    from (
        select w.moment, w.position
        from (
            (select t.moment, t.position from transaction t
             where (t.moment, t.position) > (last.last_moment, last.last_position) and t.moment < journal.settled()
             order by t.moment, t.position limit at_most)
            union all
            (select o.moment, o.position from outcome o
             where (o.moment, o.position) > (last.last_moment, last.last_position) and o.moment < journal.settled()
             order by o.moment, o.position limit at_most)
        ) w
        order by w.moment, w.position limit at_most
    ) p;
    if upto.events = 0 then
        return 0;
    end if;
    insert into page (number, last_moment, last_position, events, previous, hash)
    values (last.number + 1, upto.moment, upto.position, upto.events, last.hash,
        ledger.hash_of(last.hash, last.last_moment, last.last_position, upto.moment, upto.position));
    return upto.events;
end
$$;

-- Notes sums of busy accounts, one at every so many entries, up to an instant before which nothing is still to come.
create function ledger.note_checkpoints(every integer, until timestamptz) returns integer
language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
    since timestamptz;
    noted integer;
begin
    update noted_until n set at = until
    from (select at from noted_until for update) former
    where n.at < until
    returning former.at into since;
    if since is null then
        return 0;
    end if;
    with known as (
        select b.account, c.at, coalesce(c.cents, 0) as cents
        from (select distinct e.account from entry e where e.at > since and e.at <= until) b
        left join lateral (
            select k.at, k.cents from checkpoint k where k.account = b.account order by k.at desc limit 1) c on true
    ), running as (
        select k.account, e.at, k.cents + sum(e.cents) over (partition by k.account order by e.at) as cents,
            row_number() over (partition by k.account order by e.at) as row
        from known k join entry e on e.account = k.account and e.at > coalesce(k.at, '-infinity') and e.at <= until
    )
    insert into checkpoint (account, at, cents)
    select r.account, r.at, max(r.cents) from running r where r.row % every = 0 group by r.account, r.at
    on conflict do nothing;
    get diagnostics noted = row_count;
    return noted;
end
$$;

create function ledger.balance_at(of_account uuid, instant timestamptz) returns bigint language sql stable
begin atomic
    select (coalesce(c.cents, 0) + coalesce((
        select sum(e.cents) from ledger.entry e
        where e.account = of_account and e.at > coalesce(c.at, '-infinity') and e.at <= instant), 0)) * a.side
    from ledger.account a
    left join lateral (
        select k.at, k.cents from ledger.checkpoint k
        where k.account = of_account and k.at <= instant
        order by k.at desc limit 1) c on true
    where a.id = of_account;
end;

do $$
declare
    name text;
begin
    foreach name in array array['transaction', 'entry', 'pending_entry', 'outcome', 'closing', 'closing_line', 'page',
        'account', 'checkpoint'] loop
        execute format('create trigger never_changed before update or delete or truncate on ledger.%I
            for each statement execute function ledger.refuse()', name);
    end loop;
end
$$;

-- The application writes through the functions above, and opens books, headings and accounts.
revoke insert, update, delete on ledger.noted_until, ledger.held, ledger.stripe, ledger.transaction, ledger.entry, ledger.pending_entry,
    ledger.checkpoint, ledger.closing, ledger.closing_line, ledger.page from ${app_role};
revoke update, delete on ledger.account, ledger.outcome, ledger.heading from ${app_role};
revoke update, delete on ledger.book from ${app_role};
revoke execute on function ledger.move(uuid, smallint, bigint) from public;
