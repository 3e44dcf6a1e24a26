-- Envelopes that positions to come need to be larger, each département's and the country's.
with coming as (
    select r.kind, g.ground, count(*)::integer as positions
    from jsonb_to_recordset(:rows::jsonb) r (kind text, ground text)
    cross join lateral (values (r.ground), ('FR')) g (ground)
    group by 1, 2
)
insert into workforce.envelope as e (kind, ground, positions)
select kind, ground, positions from coming
on conflict (kind, ground) do update set positions = e.standing + excluded.positions
    where e.positions < e.standing + excluded.positions
returning kind, ground, positions
