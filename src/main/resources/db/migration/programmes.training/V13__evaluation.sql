-- Who was asked about a session they came to, once; the answer leads back to nobody.
create table training.asked (
    enrolment uuid primary key references training.enrolment,
    invitation uuid not null unique, -- of the surveys; there is none when no address was known
    asked_at timestamptz not null
);
create index asked_at on training.asked (asked_at);
revoke update on training.asked from ${app_role};

create function training.asked_who_came() returns trigger language plpgsql as $$
begin
    perform from training.enrolment e join training.session s on s.id = e.session
        where e.id = new.enrolment and e.signed_at is not null and s.cancelled_at is null and s.ends_at < new.asked_at;
    if not found then
        raise exception 'only who came to a session that is over is asked'
            using errcode = 'check_violation', constraint = 'asked_who_came';
    end if;
    return new;
end
$$;
create trigger asked_who_came before insert on training.asked
    for each row execute function training.asked_who_came();
