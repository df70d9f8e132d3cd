-- Whoever is learnt while two persons become one is learnt as that one.
CREATE OR REPLACE FUNCTION follow_joined_person() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_joined uuid;
BEGIN
  SELECT p.joined_into INTO v_joined FROM person p WHERE p.id = NEW.person_id FOR KEY SHARE;
  IF v_joined IS NULL THEN
    RETURN NEW;
  END IF;
  IF EXISTS (SELECT FROM member m WHERE m.group_id = NEW.group_id AND m.person_id = v_joined) THEN
    RETURN NULL;
  END IF;
  NEW.person_id := v_joined;
  RETURN NEW;
END $$;
