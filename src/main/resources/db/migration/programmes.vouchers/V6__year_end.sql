-- What happens when at the end of a campaign: an alert a month before, the sponsors' approval that nothing more is handed
-- out, the end, the end of grace, the joint statement a week after. For a year that ends on 31 December: 30/11, 15/12,
-- 31/12, 31/01, 07/02.
create table vouchers.milestone (
    campaign uuid not null references vouchers.campaign (id),
    kind text not null check (kind in ('ALERT', 'APPROVAL', 'END', 'GRACE', 'STATEMENT')),
    day date not null,
    done_at timestamptz,
    primary key (campaign, kind)
);
create index milestone_due on vouchers.milestone (day) where done_at is null;

create function vouchers.plan(of_campaign uuid) returns void language sql as $$
    insert into vouchers.milestone (campaign, kind, day)
    select c.id, m.kind, m.day
    from vouchers.campaign c, lateral (values
        ('ALERT', greatest(c.starts, (c.ends - interval '1 month')::date)),
        ('APPROVAL', greatest(c.starts, c.ends - 16)),
        ('END', c.ends),
        ('GRACE', c.grace_until),
        ('STATEMENT', c.grace_until + 7)) m (kind, day)
    where c.id = of_campaign
    on conflict do nothing
$$;

create function vouchers.planned() returns trigger language plpgsql as $$
begin
    perform vouchers.plan(new.id);
    return null;
end
$$;
create trigger planned after update of state on vouchers.campaign
    for each row when (new.state = 'OPEN') execute function vouchers.planned();
select vouchers.plan(id) from vouchers.campaign where state <> 'DRAFT';

-- What was given back to a sponsor at the end, at face value; never changed.
create table vouchers.credit_note (
    id uuid primary key,
    number bigint generated always as identity unique,
    campaign uuid not null references vouchers.campaign (id),
    sponsor uuid not null references organisations.organisation (id),
    cents bigint not null check (cents > 0),
    -- The transaction that gave it back, in the books.
    posting uuid not null,
    day date not null,
    unique (posting, sponsor)
);
create index credit_note_campaign on vouchers.credit_note (campaign, number);
revoke update, delete on vouchers.credit_note from ${app_role};
