-- A group's board is drawn anew after a change of the group itself.
CREATE OR REPLACE FUNCTION note_group_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_look(NEW.id);
  RETURN NULL;
END $$;
