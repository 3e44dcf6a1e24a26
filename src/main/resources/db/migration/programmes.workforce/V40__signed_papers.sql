-- Conventions as they were signed, on paper or elsewhere: a file each time, and none takes the place of another. Encrypted
-- with a key of its own, which lies sealed here.
create table workforce.convention_paper (
    id uuid primary key,
    convention uuid not null references workforce.convention (id),
    version integer not null check (version between 1 and 50),
    -- Made by the form, so that a post that is sent twice makes one.
    form uuid not null unique,
    name bytea,
    type text not null check (type = 'pdf'),
    size integer not null check (size > 0),
    key bytea,
    body bytea,
    object uuid unique references platform.stored_object,
    sent_on date not null,
    sent_by uuid,
    -- The day on which its file went; that there was one stays.
    erased_on date check (erased_on >= sent_on),
    constraint one_paper_a_version unique (convention, version),
    constraint signed_paper_lies_somewhere check (case when erased_on is null
        then num_nonnulls(body, object) = 1 and num_nonnulls(name, key) = 2
        else num_nonnulls(body, object, name, key) = 0 end)
);
-- A file stays what was sent: it is sealed anew, moves, and is erased, and comes back from none of it.
revoke update, delete on workforce.convention_paper from ${app_role};
grant update (name, key, body, object, erased_on) on workforce.convention_paper to ${app_role};

create function workforce.signed_paper_added() returns trigger language plpgsql as $$
begin
    perform from workforce.convention where id = new.convention and state <> 'DECLINED' for share;
    if not found then
        raise exception 'nothing was signed under convention %', new.convention
            using errcode = 'check_violation', constraint = 'signed_paper_of_what_stands';
    end if;
    return new;
end
$$;
create trigger signed_paper_added before insert on workforce.convention_paper
    for each row execute function workforce.signed_paper_added();
create function workforce.signed_paper_stays() returns trigger language plpgsql as $$
begin
    raise exception 'paper % was erased', old.id using errcode = 'check_violation', constraint = 'signed_paper_stays';
end
$$;
create trigger signed_paper_stays before update on workforce.convention_paper
    for each row when (old.erased_on is not null) execute function workforce.signed_paper_stays();

create trigger doom_signed_paper after delete on workforce.convention_paper
    for each row when (old.object is not null) execute function workforce.doom_paper();
create trigger doom_moved_signed_paper after update of object on workforce.convention_paper
    for each row when (old.object is not null and new.object is distinct from old.object)
    execute function workforce.doom_paper();

-- What employers show for grants moves too.
grant update (body, object) on workforce.grant_paper to ${app_role};
create trigger doom_moved_paper after update of object on workforce.grant_paper
    for each row when (old.object is not null and new.object is distinct from old.object)
    execute function workforce.doom_paper();
