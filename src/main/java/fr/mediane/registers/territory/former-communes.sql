-- Codes and names of the communes that merged, with the commune of today.
select f.code, f.name, f.commune
from territory.former_commune f
join territory.commune c on c.code = f.commune and c.current;
