-- A search near a place by a part of the name reads the narrow rows only, too.
alter table venues.lookup add column words text not null default '';

create or replace function venues.look_up() returns trigger
language plpgsql as $$
begin
    delete from venues.lookup l using changed c where l.venue = c.id and c.status <> 'OPEN';
    insert into venues.lookup (venue, sphere, place, hours, offers, words)
    select c.id, venues.sphere(c.latitude, c.longitude), coalesce(c.commune_code, c.code_postal), c.horaires,
           venues.offers(v), v.search_text
    from changed c
    join venues.venue v on v.id = c.id
    where c.status = 'OPEN'
    on conflict (venue) do update
        set sphere = excluded.sphere, place = excluded.place, hours = excluded.hours, offers = excluded.offers,
            words = excluded.words;
    return null;
end $$;

update venues.lookup l set words = v.search_text from venues.venue v where v.id = l.venue;
