-- Whom of those a counsellor may see each of the people typed likely is: at least two of a close name, this phone, this
-- e-mail; or a name that is nearly the same. Five at most for each, the likeliest first.
with typed as materialized (
    select number, beneficiaries.plain(name) as plain from unnest(:names::text[]) with ordinality as one (name, number)
), phone as (
    select number, hash from unnest(:phone_of::integer[], :phones::bytea[]) as one (number, hash)
), email as (
    select number, hash from unnest(:email_of::integer[], :emails::bytea[]) as one (number, hash)
), visible as materialized (
    select p.*, seen.mine
    from (
        select f.person, bool_or(f.counsellor = :counsellor) as mine
        from beneficiaries.follower f
        where f.counsellor = :counsellor or (f.counsellor = any (:colleagues) and f.shared)
        group by f.person
    ) seen
    join beneficiaries.person p on p.id = seen.person
    where p.merged_into is null and p.erased_at is null
), compared as materialized (
    select t.number, v.*, similarity(t.plain, v.plain) as close,
           (t.number, v.phone_hash) in (select number, hash from phone) as same_phone,
           (t.number, v.email_hash) in (select number, hash from email) as same_email
    from typed t cross join visible v
), known as (
    select *, coalesce(same_phone, false)::int + coalesce(same_email, false)::int as same from compared
), ranked as (
    select *, row_number() over (partition by number order by same desc, close desc, id) as place
    from known
    where close >= 0.75 or (close >= 0.5)::int + same >= 2
)
select * from ranked where place <= 5 order by number, place
