-- Writes what writes that were carried out say of links. `p_done` is what commit_events told; this belongs to the same
-- statement, so that a link that turns out to be stale takes everything back.
CREATE OR REPLACE FUNCTION write_links(p_writes jsonb, p_done json) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_write record;
  v_link jsonb;
BEGIN
  FOR v_write IN
    SELECT w."group", w.at, w.links
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS ("group" uuid, at timestamptz, links jsonb))
      WITH ORDINALITY AS w("group", at, links, place)
    WHERE w.place IN (SELECT value::bigint FROM json_array_elements_text(p_done -> 'written'))
    ORDER BY w.place
  LOOP
    FOR v_link IN SELECT value FROM jsonb_array_elements(v_write.links) LOOP
      CASE v_link ->> 'kind'
        WHEN 'linkCode' THEN
          -- What is older counts for nothing any more.
          DELETE FROM link_code
          WHERE person_id = (v_link ->> 'person')::uuid AND created_at < v_write.at - interval '1 day';
          INSERT INTO link_code (hash, person_id, group_id, created_at, expires_at)
          VALUES (v_link ->> 'hash', (v_link ->> 'person')::uuid, (v_link ->> 'group')::uuid, v_write.at,
            (v_link ->> 'expiresAt')::timestamptz);
        WHEN 'linkTried' THEN
          DELETE FROM link_try
          WHERE person_id = (v_link ->> 'person')::uuid AND at < v_write.at - interval '1 day';
          INSERT INTO link_try (person_id, at) VALUES ((v_link ->> 'person')::uuid, v_write.at);
        WHEN 'guestClaimed' THEN
          PERFORM claim_guest(v_write."group", (v_link ->> 'guest')::uuid, (v_link ->> 'member')::uuid);
        WHEN 'personsLinked' THEN
          PERFORM link_persons(v_link, v_write.at);
        WHEN 'accountsUnlinked' THEN
          PERFORM unlink_accounts(v_link, v_write.at);
        WHEN 'groupsLinked' THEN
          PERFORM link_groups(v_link, v_write.at);
        WHEN 'chatUnlinked' THEN
          PERFORM unlink_chat(v_link, v_write."group", v_write.at);
      END CASE;
    END LOOP;
  END LOOP;
END $$;
