-- What becomes of a message and of a chat: its words are edited; the bot is removed and comes back; the chat moves.

-- New words of a message find the proposal that the old ones made.
CREATE INDEX inbound_event_message ON inbound_event (platform, (payload #>> '{message,chat,chat}'), (payload #>> '{message,id}'))
  WHERE payload ->> 'kind' = 'message';

ALTER TABLE chat ADD COLUMN left_at timestamptz(3);

-- Writes what writes that were carried out say of chats: `chats` are left or come back, `moves` go on at another address.
-- `p_done` is what commit_events told; this belongs to the same statement.
CREATE FUNCTION write_chats(p_writes jsonb, p_done json) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_write record;
  v_move record;
BEGIN
  FOR v_write IN
    SELECT w.at, w.chats, w.moves
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS (at timestamptz, chats jsonb, moves jsonb))
      WITH ORDINALITY AS w(at, chats, moves, place)
    WHERE w.place IN (SELECT value::bigint FROM json_array_elements_text(p_done -> 'written'))
  LOOP
    UPDATE chat c SET left_at = CASE WHEN n."left" THEN v_write.at END
    FROM jsonb_to_recordset(v_write.chats) AS n(platform text, chat text, "left" boolean)
    WHERE c.platform = n.platform AND c.chat = n.chat;

    FOR v_move IN SELECT * FROM jsonb_to_recordset(v_write.moves) AS m(platform text, "from" text, "to" text) LOOP
      -- The old address stays known, since what was pressed there may still be on its way; but nothing is said there.
      UPDATE chat SET left_at = v_write.at WHERE platform = v_move.platform AND chat = v_move."from";
      -- A word at the new address may have come first and opened a group there; it gives way as long as it is empty.
      INSERT INTO chat AS c (platform, chat, group_id, created_at)
      SELECT old.platform, v_move."to", old.group_id, v_write.at
      FROM chat old WHERE old.platform = v_move.platform AND old.chat = v_move."from"
      ON CONFLICT (platform, chat) DO UPDATE SET group_id = excluded.group_id
      WHERE NOT EXISTS (SELECT FROM entry e WHERE e.group_id = c.group_id);
    END LOOP;
  END LOOP;
END $$;
