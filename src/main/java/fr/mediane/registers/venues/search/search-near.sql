-- Which open venues lie nearest to a point, within a radius, and pass the filters? On the unit sphere: see the
-- migration. The box around the radius is a little larger than the circle; what lies between comes last.
select l.venue, l.hours, l.place, l.sphere <-> cube(array[:x, :y, :z]) as chord
from venues.lookup l
where l.sphere <@ cube_enlarge(cube(array[:x, :y, :z]), :chord, 3)
  /* conditions */
order by l.sphere <-> cube(array[:x, :y, :z])
limit :limit
