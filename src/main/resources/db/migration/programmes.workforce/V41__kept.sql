-- How long what is behind the books is kept, from the day on which it ended; the setting of the latest day counts.
create table workforce.retention (
    since date primary key,
    years smallint not null check (years between 1 and 50),
    source text not null check (length(source) between 1 and 300)
);
insert into workforce.retention values
    ('2021-01-01', 10, 'Code de commerce, article L123-22 : pièces justificatives, dix ans');
revoke insert, update, delete on workforce.retention from ${app_role};

-- The last day on which something is kept that ended on a day, by the setting of another; none known: it is kept.
create function workforce.kept_until(ended date, day date) returns date language sql stable as $$
    select (ended + make_interval(years => years))::date from workforce.retention
    where since <= day order by since desc limit 1
$$;

-- Who was hired: once every contract of theirs is that old, the name goes, and the way to their account with it; the
-- contracts stay.
alter table workforce.person alter column name drop not null;
alter table workforce.person add column cleared_on date;
alter table workforce.person add constraint name_or_cleared check (
    (name is null) = (cleared_on is not null) and (cleared_on is null or account is null));
create function workforce.person_cleared() returns trigger language plpgsql as $$
begin
    if old.cleared_on is not null then
        raise exception 'who person % was is not known any more', old.id
            using errcode = 'check_violation', constraint = 'person_cleared';
    end if;
    if new.cleared_on is not null and exists (
            select from workforce.contract c where c.person = new.id and coalesce(
                workforce.kept_until(coalesce(c.ended_on, c.ends_on), new.cleared_on) >= new.cleared_on, true)) then
        raise exception 'person % is kept for the sake of the books', new.id
            using errcode = 'check_violation', constraint = 'person_kept';
    end if;
    return new;
end
$$;
create trigger person_cleared before update on workforce.person
    for each row execute function workforce.person_cleared();
create function workforce.contract_of_somebody() returns trigger language plpgsql as $$
begin
    perform from workforce.person where id = new.person and cleared_on is null for share;
    if not found then
        raise exception 'nobody knows who person % was', new.person
            using errcode = 'check_violation', constraint = 'contract_of_somebody';
    end if;
    return new;
end
$$;
create trigger contract_of_somebody before insert on workforce.contract
    for each row execute function workforce.contract_of_somebody();

-- When a funding was closed: its papers are kept from then on. Of older ones nobody has noted it: they count from today.
alter table workforce.funding add column closed_on date;
alter table workforce.funding disable trigger funding_stands;
update workforce.funding set closed_on = current_date where state = 'CLOSED';
alter table workforce.funding enable trigger funding_stands;
alter table workforce.funding add constraint closed_on_a_day check ((state = 'CLOSED') = (closed_on is not null));

-- What was shown for it: that it was, and accepted, stays; the file goes on a day.
alter table workforce.grant_evidence add column erased_on date;
create function workforce.evidence_erased() returns trigger language plpgsql as $$
begin
    if old.erased_on is not null then
        raise exception 'evidence % was erased', old.id
            using errcode = 'check_violation', constraint = 'evidence_erased';
    end if;
    if new.erased_on is not null and not exists (
            select from workforce.funding f where f.id = new.funding
                and workforce.kept_until(f.closed_on, new.erased_on) < new.erased_on) then
        raise exception 'evidence % is kept for the sake of the books', new.id
            using errcode = 'check_violation', constraint = 'evidence_kept';
    end if;
    return new;
end
$$;
create trigger evidence_erased before update on workforce.grant_evidence
    for each row execute function workforce.evidence_erased();
create function workforce.paper_goes() returns trigger language plpgsql as $$
begin
    if exists (select from workforce.grant_evidence e
            where e.id = old.evidence and e.state = 'ACCEPTED' and e.erased_on is null) then
        raise exception 'paper % was accepted and is kept', old.id
            using errcode = 'check_violation', constraint = 'paper_kept';
    end if;
    return old;
end
$$;
create trigger paper_goes before delete on workforce.grant_paper
    for each row execute function workforce.paper_goes();

-- The day from which a signed convention is kept for the years that remain: its last one, that of its last funding, that on
-- which it came. None while it may go on, or money is open.
create function workforce.signed_paper_ended(paper uuid) returns date language sql stable as $$
    select greatest(p.sent_on, c.ends_on, (select max(f.closed_on) from workforce.funding f where f.convention = c.id))
    from workforce.convention_paper p
    join workforce.convention c on c.id = p.convention
    where p.id = paper and c.state not in ('ONGOING', 'RENEWAL_ONGOING')
        and not exists (select from workforce.funding f where f.convention = c.id and f.state <> 'CLOSED')
$$;
create function workforce.signed_paper_kept() returns trigger language plpgsql as $$
begin
    if coalesce(workforce.kept_until(workforce.signed_paper_ended(new.id), new.erased_on) >= new.erased_on, true) then
        raise exception 'paper % is kept for the sake of the books', new.id
            using errcode = 'check_violation', constraint = 'signed_paper_kept';
    end if;
    return new;
end
$$;
create trigger signed_paper_kept before update on workforce.convention_paper
    for each row when (new.erased_on is not null and old.erased_on is null)
    execute function workforce.signed_paper_kept();
