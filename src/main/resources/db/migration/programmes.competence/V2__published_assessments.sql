-- For statistics of a period: each finished self-assessment, by area (0: all together). No text, no name.
create view competence.published_assessment as
select a.id, a.person, a.finished_at, s.area, s.level, s.calibrated
from competence.assessment a
         join competence.score s on s.assessment = a.id
where a.state = 'finished';
