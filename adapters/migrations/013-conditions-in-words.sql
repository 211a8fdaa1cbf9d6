-- The engine's own conditions are read in French as in English.
alter table read_model.conditions add column text_in_words jsonb;
