-- Forgets people: names, accounts and words go; entries and their sums stay, under a name that says nothing.
CREATE OR REPLACE FUNCTION write_forgotten(p_writes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_write record;
  v_persons uuid[];
  v_members uuid[];
  v_groups uuid[];
  v_names text[];
BEGIN
  FOR v_write IN
    SELECT w."group", f.member, f.names
    FROM jsonb_to_recordset(p_writes) AS w("group" uuid, forgotten jsonb),
      jsonb_to_recordset(w.forgotten) AS f(member uuid, names jsonb)
  LOOP
    -- Everybody the person was before accounts were linked, and every row they were ever known by.
    SELECT array_agg(p.id) INTO v_persons
    FROM member m JOIN person p ON m.person_id IN (p.id, p.joined_into)
    WHERE m.id = v_write.member AND m.group_id = v_write."group";
    CONTINUE WHEN v_persons IS NULL;
    SELECT array_agg(m.id), array_agg(DISTINCT m.group_id) INTO v_members, v_groups
    FROM member m LEFT JOIN member kept ON kept.id = m.merged_into
    WHERE m.person_id = ANY (v_persons) OR kept.person_id = ANY (v_persons);
    SELECT array_agg(DISTINCT n.name) INTO v_names
    FROM (
      SELECT a.name FROM account a WHERE a.person_id = ANY (v_persons)
      UNION ALL SELECT m.name FROM member m WHERE m.id = ANY (v_members)
    ) n;

    -- What is being decided in the person's groups is decided again, without the person.
    PERFORM FROM "group" g WHERE g.id = ANY (v_groups) ORDER BY g.id FOR UPDATE;
    UPDATE "group" g SET version = g.version + 1,
      -- A private chat is called like the one who is in it.
      name = CASE WHEN g.name = ANY (v_names) THEN forgotten_name(v_write.names, g.locale) ELSE g.name END
    WHERE g.id = ANY (v_groups);

    DELETE FROM proposal p WHERE p.created_by = ANY (v_members);
    UPDATE activity a SET detail = ''
    WHERE a.group_id = ANY (v_groups) AND (
      a.member_id = ANY (v_members) OR EXISTS (SELECT FROM unnest(v_names) AS n(name) WHERE strpos(a.detail, n.name) > 0)
    );

    -- Others named the person as well, so all that was said and answered in these chats loses its words, once it is done with.
    UPDATE inbound_event i
    SET payload = jsonb_strip_nulls(jsonb_build_object(
      'kind', i.payload -> 'kind', 'chat', i.payload -> 'chat', 'message', i.payload -> 'message'
    )), failed_because = NULL
    FROM chat c
    WHERE c.group_id = ANY (v_groups) AND i.platform = c.platform AND i.payload #>> '{chat,chat}' = c.chat
      AND i.processed_at IS NOT NULL;
    UPDATE outbox o
    SET reply = CASE
      WHEN o.reply ->> 'op' = 'toast' THEN jsonb_build_object('op', 'toast', 'chat', o.reply -> 'chat', 'text', '')
      ELSE jsonb_set(o.reply, '{view,blocks}', '[]')
    END
    FROM chat c
    WHERE c.group_id = ANY (v_groups) AND o.platform = c.platform AND o.lane IN (c.chat, c.chat || ' toast')
      AND (o.delivered_at IS NOT NULL OR o.dropped_at IS NOT NULL);

    UPDATE member m SET person_id = NULL, person_before = NULL, active = false,
      name = forgotten_name(v_write.names, g.locale)
    FROM "group" g WHERE g.id = m.group_id AND m.id = ANY (v_members);
    DELETE FROM link_code l WHERE l.person_id = ANY (v_persons);
    DELETE FROM link_try l WHERE l.person_id = ANY (v_persons);
    DELETE FROM account a WHERE a.person_id = ANY (v_persons);
    DELETE FROM person p WHERE p.id = ANY (v_persons);
  END LOOP;
END $$;
