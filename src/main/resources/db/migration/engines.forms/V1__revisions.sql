create schema forms;

-- Versions of forms. What people have been shown never changes afterwards: the trigger refuses it to us too.
create table forms.revision (
    id           uuid primary key, -- made by the browser
    kind         text not null check (kind ~ '^[a-z]{1,30}$'), -- whose form it is: survey…
    form         text not null check (form ~ '^[a-z][a-z0-9-]{0,80}$'),
    number       integer not null check (number > 0),
    state        text not null check (state in ('DRAFT', 'PUBLISHED', 'CLOSED')),
    content      text not null check (length(content) between 1 and 200000),
    made_at      timestamptz not null,
    made_by      uuid, -- empty: Médiane itself
    published_at timestamptz,
    closed_at    timestamptz check (closed_at >= published_at),
    version      integer not null check (version > 0),
    unique (kind, form, number),
    check ((state = 'DRAFT') = (published_at is null)),
    check ((state = 'CLOSED') = (closed_at is not null))
);
create unique index revision_draft on forms.revision (kind, form) where state = 'DRAFT';
create unique index revision_published on forms.revision (kind, form) where state = 'PUBLISHED';

create function forms.keep_what_was_published() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            raise exception 'a published revision stays' using errcode = 'check_violation';
        end if;
        return old;
    end if;
    if old.state <> 'DRAFT'
        and (new.content, new.kind, new.form, new.number, new.published_at)
            is distinct from (old.content, old.kind, old.form, old.number, old.published_at)
        or old.state = 'CLOSED' and new.state <> 'CLOSED'
        or old.state = 'PUBLISHED' and new.state = 'DRAFT' then
        raise exception 'a published revision never changes' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_what_was_published before update or delete on forms.revision
    for each row execute function forms.keep_what_was_published();
