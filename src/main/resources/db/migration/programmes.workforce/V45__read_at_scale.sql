-- Most fundings of ten years are closed: what is still open is found, and read, without them.
create index funding_unclosed on workforce.funding (state, organisation, position) include (id, ended_on)
    where state in ('OPEN', 'ENDED');

-- Who was hired first in a position, and who went on in it, is read in the order of an index.
create index contract_hires on workforce.contract (position, person, starts_on);
drop index workforce.contract_position;
