-- The actions of a road map, or one of them, with the needs they answer and the partners that take part.
select a.*,
    array(select need from coordination.road_map_answer r where r.action = a.id order by need) as needs,
    array(select partner from coordination.road_map_part p where p.action = a.id order by partner) as partners
from coordination.road_map_action a
where (a.road_map = :map or a.id = :id)
order by a.starts, a.id
