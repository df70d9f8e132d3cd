-- Two persons turn out to be one human: what is p_from's goes to p_into. What was taken over is remembered, so that it can be given back.
CREATE OR REPLACE FUNCTION link_persons(p_code text, p_from uuid, p_into uuid, p_detail text, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_pair record;
BEGIN
  PERFORM use_link_code(p_code, p_at);
  PERFORM FROM person WHERE id IN (p_from, p_into) ORDER BY id FOR UPDATE;
  IF (SELECT count(DISTINCT person_id) FROM account WHERE person_id IN (p_from, p_into)) < 2 THEN
    PERFORM link_is_stale('the persons');
  END IF;
  PERFORM move_groups_on((SELECT array_agg(group_id) FROM member WHERE person_id IN (p_from, p_into)));

  UPDATE payment_ways p SET person_id = p_into
  WHERE p.person_id = p_from AND NOT EXISTS (SELECT FROM payment_ways kept WHERE kept.person_id = p_into);
  UPDATE account SET person_before = coalesce(person_before, p_from), person_id = p_into WHERE person_id = p_from;
  UPDATE person SET joined_into = p_into WHERE id = p_from OR joined_into = p_from;
  FOR v_pair IN
    SELECT m.id AS old, n.id AS kept
    FROM member m LEFT JOIN member n ON n.group_id = m.group_id AND n.person_id = p_into
    WHERE m.person_id = p_from
  LOOP
    UPDATE member SET person_before = coalesce(person_before, p_from) WHERE id = v_pair.old;
    IF v_pair.kept IS NULL THEN
      UPDATE member SET person_id = p_into WHERE id = v_pair.old;
    ELSE
      PERFORM merge_member(v_pair.old, v_pair.kept);
    END IF;
  END LOOP;

  INSERT INTO activity (group_id, member_id, what, detail, at)
  SELECT m.group_id, m.id, 'accountLinked', p_detail, p_at FROM member m WHERE m.person_id = p_into;
END $$;
