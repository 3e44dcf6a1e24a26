-- The constraints on days are slow to look a position up by.
create index contract_position on workforce.contract (position);
create index funding_position on workforce.funding (position);
-- Of ten years of fundings few are open, and of their payments fewer are under way.
create index funding_open on workforce.funding (id) where state = 'OPEN';
create index grant_payment_under_way on workforce.grant_payment (cents) where state in ('PREPARED', 'ORDERED');
