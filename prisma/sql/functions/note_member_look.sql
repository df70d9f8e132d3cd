-- A group's board is drawn anew after a change of a member.
CREATE OR REPLACE FUNCTION note_member_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_look(NEW.group_id);
  RETURN NULL;
END $$;
