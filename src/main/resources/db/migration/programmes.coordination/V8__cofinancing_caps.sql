-- Who may pay how much of an action at most, in hundredths of a per cent of its eligible cost; the version of the day on
-- which the action starts. The figures are a setting of ours to be confirmed by who runs the programme.
create table coordination.cofinancing_caps (
    id uuid primary key,
    valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
    state_most integer not null check (state_most between 0 and 10000),
    public_most integer not null check (public_most between 0 and 10000),
    own_least integer not null check (own_least between 0 and 10000),
    engineering_most integer not null check (engineering_most between 0 and 10000),
    source text not null check (length(source) between 1 and 300),
    published_by uuid,
    published_at timestamptz not null default clock_timestamp(),
    constraint one_version_of_caps_a_day exclude using gist (valid with &&) deferrable initially deferred
);

-- No day between two versions, and the last has no end.
create function coordination.caps_without_hole() returns trigger language plpgsql as $$
begin
    if exists (
            select from (
                select valid, lead(lower(valid)) over (order by lower(valid)) as next from coordination.cofinancing_caps) v
            where upper(v.valid) is distinct from v.next) then
        raise exception 'some days are in no version of the caps'
            using errcode = 'check_violation', constraint = 'caps_without_hole';
    end if;
    return null;
end
$$;
create constraint trigger caps_without_hole after insert or update or delete on coordination.cofinancing_caps
    deferrable initially deferred for each row execute function coordination.caps_without_hole();

insert into coordination.cofinancing_caps (id, valid, state_most, public_most, own_least, engineering_most, source) values
    ('01941f29-7c00-7000-8000-000000000001', '[2020-01-01,)', 8000, 8000, 2000, 3000,
     'Valeurs de départ, à confirmer ; part du porteur : d’après l’article L. 1111-10, III du CGCT');

revoke delete on coordination.cofinancing_caps from ${app_role};
