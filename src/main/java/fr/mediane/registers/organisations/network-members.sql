-- Who belongs to which network on a day, under the names that stand today: of these networks, or of these members.
select n.id, head.id as network, head.name as network_name, one.id as member, one.name as member_name,
    coalesce(one.commune, '') as commune, n.joined_on
from organisations.network_member n
join organisations.organisation head on head.id = organisations.current(n.network)
join organisations.organisation one on one.id = organisations.current(n.member)
where (n.network = any (:networks) or n.member = any (:members))
    and n.joined_on <= :on and (n.left_on is null or n.left_on > :on)
order by head.name, one.name, n.id
