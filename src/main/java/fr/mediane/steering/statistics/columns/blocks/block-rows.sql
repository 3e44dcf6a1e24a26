-- The activities with these numbers, everything as a small number.
select number, (date - date '2020-01-01')::integer, counsellor, employer, venue, commune, departement, residence,
    participants::integer, named::integer, minutes::integer, workshop::integer, met::integer, place::integer,
    equipment::integer, themes, procedures, len(people)::integer, len(tags)::integer, {margins}
from activity
where number >= {from} and number < {until}
