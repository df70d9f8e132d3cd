-- What a link was decided on has changed: nothing is written, and the event is decided again.
CREATE OR REPLACE FUNCTION link_is_stale(p_what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the link rests on what has changed: %', p_what USING ERRCODE = 'TL001';
END $$;
