-- What stands under each heading up to an instant, so that a trial balance at any instant adds some thousand entries at most. Of
-- one instant only those stand here that moved since the one before.
create table ledger.heading_sum (
    book text not null,
    heading text not null,
    currency text not null,
    at timestamptz not null,
    debits bigint not null check (debits >= 0),
    credits bigint not null check (credits >= 0),
    primary key (book, heading, currency, at),
    foreign key (book, heading) references ledger.heading (book, number)
);
create index heading_sum_at on ledger.heading_sum (at);
create trigger never_changed before update or delete or truncate on ledger.heading_sum
    for each statement execute function ledger.refuse();
revoke insert, update, delete on ledger.heading_sum from ${app_role};

-- Entries lie in the order of their time: what is later than something is found at next to no cost for who writes.
create index entry_at on ledger.entry using brin (at) with (pages_per_range = 32, autosummarize = on);

-- Notes sums of headings, one at every so many entries, up to an instant before which nothing is still to come. What is left
-- over waits for the next time, and all entries of one moment stay together.
create function ledger.note_headings(every integer, until timestamptz) returns integer
language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
    since timestamptz;
    noted integer;
begin
    perform from noted_until for update;
    select coalesce(max(s.at), '-infinity') into since from heading_sum s;
    with added as materialized (
        select a.book, a.heading, a.currency, e.at, e.cents, (rank() over (order by e.at) - 1) / every as part
        from entry e join account a on a.id = e.account
        where e.at > since and e.at <= until
    ), parts as (
        select part, max(at) as at from added where part < (select max(part) from added) group by part
    ), moved as (
        select p.at, a.book, a.heading, a.currency,
            coalesce(sum(a.cents) filter (where a.cents > 0), 0) as debits,
            coalesce(-sum(a.cents) filter (where a.cents < 0), 0) as credits
        from added a join parts p using (part)
        group by p.at, a.book, a.heading, a.currency
    )
    insert into heading_sum (book, heading, currency, at, debits, credits)
    select m.book, m.heading, m.currency, m.at,
        coalesce(f.debits, 0) + sum(m.debits) over w, coalesce(f.credits, 0) + sum(m.credits) over w
    from moved m
    left join lateral (
        select s.debits, s.credits from heading_sum s
        where s.book = m.book and s.heading = m.heading and s.currency = m.currency
        order by s.at desc limit 1) f on true
    window w as (partition by m.book, m.heading, m.currency order by m.at);
    get diagnostics noted = row_count;
    return noted;
end
$$;
