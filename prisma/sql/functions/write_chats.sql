-- Chats are left or come back (`chats`) or go on at another address (`moves`).
-- A chat that moves takes its group along only where nothing is written at its new address. Otherwise both groups stay as
-- they are, for entries belong to one group for ever, and the old address is left.
CREATE OR REPLACE FUNCTION write_chats(p_writes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_write record;
  v_move record;
  v_there uuid;
BEGIN
  FOR v_write IN
    SELECT w."group", w.at, w.chats, w.moves
    FROM jsonb_to_recordset(p_writes) AS w("group" uuid, at timestamptz, chats jsonb, moves jsonb)
  LOOP
    UPDATE chat c SET left_at = CASE WHEN n."left" THEN v_write.at END
    FROM jsonb_to_recordset(v_write.chats) AS n(platform text, chat text, "left" boolean)
    WHERE c.platform = n.platform AND c.chat = n.chat;

    FOR v_move IN
      SELECT * FROM jsonb_to_recordset(v_write.moves) AS m(platform text, "from" text, "to" text, "along" boolean)
    LOOP
      -- The old address stays known, since what was pressed there may still be on its way; but nothing is said there.
      UPDATE chat SET left_at = v_write.at WHERE platform = v_move.platform AND chat = v_move."from";
      CONTINUE WHEN NOT v_move.along;

      -- The same lock under which a first message opens a chat's group.
      PERFORM pg_advisory_xact_lock(hashtextextended(v_move.platform || ' ' || v_move."to", 0));
      SELECT c.group_id INTO v_there FROM chat c WHERE c.platform = v_move.platform AND c.chat = v_move."to";
      IF v_there IS NULL THEN
        INSERT INTO chat (platform, chat, group_id, created_at)
        VALUES (v_move.platform, v_move."to", v_write."group", v_write.at);
      ELSIF v_there <> v_write."group" THEN
        -- Whoever is deciding about the empty group there decides anew, and finds this one.
        UPDATE "group" SET version = version + 1 WHERE id = v_there;
        IF EXISTS (SELECT FROM entry e WHERE e.group_id = v_there) THEN
          RAISE EXCEPTION 'something was written at the new address in the meantime' USING ERRCODE = 'TAB01';
        END IF;
        UPDATE chat SET group_id = v_write."group" WHERE platform = v_move.platform AND chat = v_move."to";
      END IF;
    END LOOP;
  END LOOP;
END $$;
