-- How many of the people named in the period were never named before it, in activities that are alike otherwise.
select coalesce(bit_count(case when before is null then during else during & ~before end), 0)
from (
    select bitstring_agg(person, 1, {people}) filter (where date >= date '{from}') as during,
        bitstring_agg(person, 1, {people}) filter (where date < date '{from}') as before
    from (select unnest(people) as person, date from activity where date < date '{until}' and {conditions})
)
