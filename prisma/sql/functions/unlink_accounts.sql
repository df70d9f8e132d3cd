-- Gives accounts, and the memberships that came with them, back to the persons they were before.
CREATE OR REPLACE FUNCTION unlink_accounts(p_person uuid, p_accounts jsonb, p_detail text, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_before uuid;
  v_stray record;
  v_kept uuid;
BEGIN
  PERFORM FROM person WHERE id = p_person FOR UPDATE;
  IF EXISTS (
    SELECT FROM jsonb_to_recordset(p_accounts) AS l(platform text, id text)
      LEFT JOIN account a ON a.platform = l.platform AND a.account = l.id AND a.person_id = p_person
    WHERE a.person_before IS NULL
  ) THEN
    PERFORM link_is_stale('the accounts');
  END IF;
  PERFORM move_groups_on((SELECT array_agg(group_id) FROM member WHERE person_id = p_person));
  INSERT INTO activity (group_id, member_id, what, detail, at)
  SELECT m.group_id, m.id, 'accountUnlinked', p_detail, p_at FROM member m WHERE m.person_id = p_person;

  FOR v_before IN
    SELECT DISTINCT a.person_before
    FROM jsonb_to_recordset(p_accounts) AS l(platform text, id text)
      JOIN account a ON a.platform = l.platform AND a.account = l.id
  LOOP
    UPDATE account a SET person_id = v_before, person_before = NULL
    FROM jsonb_to_recordset(p_accounts) AS l(platform text, id text)
    WHERE a.platform = l.platform AND a.account = l.id AND a.person_before = v_before;
    UPDATE person SET joined_into = NULL WHERE id = v_before;
    UPDATE member m SET person_id = v_before, person_before = NULL, merged_into = NULL,
      active = coalesce((SELECT t.active FROM member t WHERE t.id = m.merged_into), m.active)
    WHERE m.person_before = v_before
      AND (m.person_id = p_person OR m.merged_into IN (SELECT t.id FROM member t WHERE t.person_id = p_person));

    -- A third account's rows may have been merged into what goes now; they stay with whom they were linked to.
    FOR v_stray IN
      SELECT s.id, s.group_id FROM member s JOIN member m ON m.id = s.merged_into
      WHERE m.person_id = v_before AND s.person_before IS NOT NULL
      ORDER BY s.id
    LOOP
      SELECT m.id INTO v_kept FROM member m WHERE m.group_id = v_stray.group_id AND m.person_id = p_person;
      IF v_kept IS NULL THEN
        UPDATE member SET merged_into = NULL, person_id = p_person, active = true WHERE id = v_stray.id;
      ELSE
        UPDATE member SET merged_into = v_kept WHERE id = v_stray.id;
      END IF;
    END LOOP;
  END LOOP;
END $$;
