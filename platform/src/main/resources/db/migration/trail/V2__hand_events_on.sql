-- What happened and still has to reach a listener of another module (the registry of Spring Modulith): written with the
-- change itself, taken up again after a crash.
create table trail.event_publication (
  id                     uuid primary key,
  listener_id            text        not null,
  event_type             text        not null,
  serialized_event       text        not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event on trail.event_publication using hash (serialized_event);
create index event_publication_by_completion on trail.event_publication (completion_date);

grant select, insert, update, delete on trail.event_publication to mingjing_app;
