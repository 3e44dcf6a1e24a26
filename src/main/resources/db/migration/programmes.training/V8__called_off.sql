-- A session that is called off says why. It stays called off, and one that somebody has signed for was given.
alter table training.session add called_off_why text
    check (length(called_off_why) between 1 and 300 and called_off_why = btrim(called_off_why));
update training.session set called_off_why = '–' where cancelled_at is not null; -- nobody was asked why before
alter table training.session add constraint called_off_with_a_reason
    check ((cancelled_at is null) = (called_off_why is null));

create function training.called_off_once() returns trigger language plpgsql as $$
begin
    if old.cancelled_at is not null
            and (new.cancelled_at, new.called_off_why) is distinct from (old.cancelled_at, old.called_off_why) then
        raise exception 'a session is called off once'
            using errcode = 'check_violation', constraint = 'called_off_once';
    end if;
    if old.cancelled_at is null and new.cancelled_at is not null
            and exists (select from training.enrolment where session = new.id and signed_at is not null) then
        raise exception 'somebody has signed for this session'
            using errcode = 'check_violation', constraint = 'session_was_given';
    end if;
    return new;
end
$$;
create trigger called_off_once before update of cancelled_at, called_off_why on training.session
    for each row execute function training.called_off_once();

-- Nobody enrols in, moves up in or signs for a session that is called off. The lock makes whoever calls it off at this
-- moment wait, and the other way round.
create function training.session_stands() returns trigger language plpgsql as $$
begin
    perform from training.session where id = new.session and cancelled_at is null for share;
    if not found then
        raise exception 'this session is called off'
            using errcode = 'check_violation', constraint = 'session_stands';
    end if;
    return new;
end
$$;
create trigger session_stands before insert or update of seat, signed_at on training.enrolment
    for each row when (new.left_at is null) execute function training.session_stands();
