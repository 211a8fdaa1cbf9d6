-- What the pages of the whole city look for among all facts. Of a few types each, so that the others cost nothing. A pattern and not a path
-- of JSON: it finds nothing where the text is odd, and never fails.
create index on read_model.facts ((substring(data from '"sitting":"([^"]*)"')), time) where type in ('jalon.sitting.scheduled.v1', 'jalon.committee.decided.v1');

create index on read_model.facts (project, time) where type in ('jalon.capacity.reserved.v1', 'jalon.capacity.freed.v1');

create index on read_model.facts ((substring(data from '"reviewAt":"([^"]*)"'))) where type = 'jalon.data-protection.decided.v1';

create index on read_model.facts (time desc) where type = 'jalon.answer.refused.v1';
