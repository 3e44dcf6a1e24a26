-- The record that stands for each today, kept along with every merge: bulk reading finds it in one step. A merged record
-- keeps the one it was merged into in merged_into, so that merges are undone one by one.
alter table beneficiaries.person add column stands_as uuid;
update beneficiaries.person set stands_as = beneficiaries.current(id);
alter table beneficiaries.person
    alter column stands_as set not null,
    add constraint person_stands_as foreign key (stands_as) references beneficiaries.person (id),
    add constraint who_is_not_merged_stands_for_themselves check ((merged_into is null) = (stands_as = id));
create index person_stands_as on beneficiaries.person (stands_as) where merged_into is not null;

create or replace function beneficiaries.current(asked uuid) returns uuid language sql stable
begin atomic
    select stands_as from beneficiaries.person where id = asked;
end;

create or replace function beneficiaries.ids(asked uuid) returns setof uuid language sql stable
begin atomic
    select other.id
    from beneficiaries.person one
    join beneficiaries.person other on other.id = one.stands_as
        or (other.stands_as = one.stands_as and other.merged_into is not null)
    where one.id = asked;
end;

-- What rooms above may read in bulk: which record stands for which. No name, no contact.
create view beneficiaries.published_person as
select id, stands_as from beneficiaries.person;
