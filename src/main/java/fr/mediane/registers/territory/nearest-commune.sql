-- Which commune whose own point is known lies nearest, within this many degrees of latitude? On the sphere: the least
-- chord between unit vectors.
select c.*
from territory.published_commune c
where c.precision = 'exact' and c.current
  and c.latitude between :latitude - :degrees and :latitude + :degrees
order by power(cosd(c.latitude) * cosd(c.longitude) - cosd(:latitude) * cosd(:longitude), 2)
       + power(cosd(c.latitude) * sind(c.longitude) - cosd(:latitude) * sind(:longitude), 2)
       + power(sind(c.latitude) - sind(:latitude), 2)
limit 1;
