-- In a team, each colleague supports hundreds of people, of whom few agreed to be seen by the team. So that a search does not
-- look every one of them up, who supports them knows it too; the database keeps both the same.
alter table beneficiaries.follower add shared boolean not null default false;
update beneficiaries.follower f set shared = true from beneficiaries.person p where p.id = f.person and p.shared;
create index follower_shared on beneficiaries.follower (counsellor, person) where shared;

-- Whoever comes to support a person waits for a change of what that person agreed to, and the other way round.
create function beneficiaries.follower_is_shared() returns trigger language plpgsql as $$
begin
    new.shared := (select p.shared from beneficiaries.person p where p.id = new.person for share);
    return new;
end
$$;
create trigger follower_is_shared before insert or update of person on beneficiaries.follower
    for each row execute function beneficiaries.follower_is_shared();

create function beneficiaries.person_is_shared() returns trigger language plpgsql as $$
begin
    update beneficiaries.follower set shared = new.shared where person = new.id and shared <> new.shared;
    return null;
end
$$;
create trigger person_is_shared after update of shared on beneficiaries.person
    for each row when (old.shared is distinct from new.shared) execute function beneficiaries.person_is_shared();
