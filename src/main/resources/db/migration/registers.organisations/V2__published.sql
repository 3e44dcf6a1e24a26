-- What rooms above may read in bulk of organisations: under which name each goes today, and in which commune it sits.
create view organisations.published_organisation as
select o.id, c.id as stands_as, c.name, c.commune
from organisations.organisation o
join organisations.organisation c on c.id = organisations.current(o.id);
