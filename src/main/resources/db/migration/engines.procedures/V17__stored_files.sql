-- Where the encrypted bytes lie: in the row, or as an object of the store. A row that goes dooms its object with it.
alter table procedures.document alter column body drop not null;
alter table procedures.document add column object uuid unique references platform.stored_object;
alter table procedures.document add constraint document_lies_somewhere check ((body is null) <> (object is null));

create function procedures.doom_object() returns trigger language plpgsql as $$
begin
    update platform.stored_object set state = 'DOOMED', next_try = now() where id = old.object;
    return null;
end
$$;
create trigger doom_object after delete on procedures.document
    for each row when (old.object is not null) execute function procedures.doom_object();
create trigger doom_moved_object after update of object on procedures.document
    for each row when (old.object is not null and new.object is distinct from old.object)
    execute function procedures.doom_object();
