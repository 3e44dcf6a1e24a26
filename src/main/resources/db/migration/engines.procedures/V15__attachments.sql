-- What was private in a history and is shown now to who asks.
alter table procedures.step add column shown_at timestamptz;
alter table procedures.step add constraint step_shown check (shown_at is null or private);

-- A file may belong to a step of the history, five to each at most; without one it belongs to the answers.
alter table procedures.document add column step uuid references procedures.step on delete cascade;
alter table procedures.document add column place smallint not null default 0;
alter table procedures.document add constraint document_place
    check (step is null and place = 0 or step is not null and place between 1 and 5);
create unique index document_of_step on procedures.document (step, place) where step is not null;

-- The step is one of the same case. A foreign key over both would take a second index over every step of every case.
create function procedures.keep_step_of_document() returns trigger language plpgsql as $$
begin
    if not exists (select from procedures.step s where s.id = new.step and s.dossier = new.dossier) then
        raise exception 'a file goes with a step of its own case' using errcode = 'foreign_key_violation';
    end if;
    return new;
end
$$;
create trigger keep_step_of_document before insert or update of step, dossier on procedures.document
    for each row when (new.step is not null) execute function procedures.keep_step_of_document();
