-- Forgets people: names, accounts and words go; entries and their sums stay, under a name that says nothing. What was said is
-- noted to be forgotten, and a first thousand is at once: how much there is must not hold the groups up.
CREATE OR REPLACE FUNCTION write_forgotten(p_writes jsonb) RETURNS void
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off SET enable_seqscan = off
SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  v_write record;
  v_persons uuid[];
  v_members uuid[];
  v_groups uuid[];
  v_names text[];
  v_alone record;
BEGIN
  FOR v_write IN
    SELECT w."group", f.member, f.names
    FROM jsonb_to_recordset(p_writes) AS w("group" uuid, forgotten jsonb),
      jsonb_to_recordset(w.forgotten) AS f(member uuid, names jsonb)
  LOOP
    -- Everybody the person was before accounts were linked, and every row they were ever known by.
    SELECT array_agg(p.id) INTO v_persons
    FROM member m CROSS JOIN LATERAL (
      SELECT m.person_id AS id WHERE m.person_id IS NOT NULL
      UNION ALL SELECT before.id FROM person before WHERE before.joined_into = m.person_id
    ) p
    WHERE m.id = v_write.member AND m.group_id = v_write."group";
    CONTINUE WHEN v_persons IS NULL;
    SELECT array_agg(DISTINCT r.id), array_agg(DISTINCT r.group_id) INTO v_members, v_groups
    FROM (
      SELECT m.id, m.group_id FROM member m WHERE m.person_id = ANY (v_persons)
      UNION ALL
      SELECT m.id, m.group_id FROM member kept JOIN member m ON m.merged_into = kept.id WHERE kept.person_id = ANY (v_persons)
    ) r;
    SELECT array_agg(DISTINCT n.name) INTO v_names
    FROM (
      SELECT a.name FROM account a WHERE a.person_id = ANY (v_persons)
      UNION ALL SELECT a.username FROM account a WHERE a.person_id = ANY (v_persons) AND a.username <> ''
      UNION ALL SELECT m.name FROM member m WHERE m.id = ANY (v_members)
    ) n;

    -- Chats where nobody else was. One chat has one kind of events, so any of them tells.
    SELECT array_agg(alone.platform) AS platforms, array_agg(alone.chat) AS chats INTO v_alone
    FROM (
      SELECT c.platform, c.chat FROM chat c CROSS JOIN LATERAL (
        SELECT i.payload ->> 'isPrivate' AS is_private FROM inbound_event i
        WHERE i.platform = c.platform AND i.payload #>> '{chat,chat}' = c.chat AND NOT i.wordless LIMIT 1
      ) said
      WHERE c.group_id = ANY (v_groups) AND said.is_private = 'true'
      UNION
      SELECT p.platform, p.chat FROM account a CROSS JOIN LATERAL private_chat_of(a.platform, a.account) AS p
      WHERE a.person_id = ANY (v_persons)
    ) alone;

    -- What is being decided in the person's groups is decided again, without the person.
    PERFORM FROM "group" g WHERE g.id = ANY (v_groups) ORDER BY g.id FOR UPDATE;
    UPDATE "group" g SET version = g.version + 1,
      -- A private chat is called like the one who is in it.
      name = CASE WHEN g.name = ANY (v_names) OR EXISTS (
        SELECT FROM unnest(v_alone.platforms, v_alone.chats) AS n(platform, chat) JOIN chat c USING (platform, chat) WHERE c.group_id = g.id
      ) THEN forgotten_name(v_write.names, g.locale) ELSE g.name END
    WHERE g.id = ANY (v_groups);

    DELETE FROM payment_ways w WHERE w.person_id = ANY (v_persons);
    DELETE FROM proposal p WHERE p.group_id = ANY (v_groups) AND p.status = 'open'
      AND (p.created_by = ANY (v_members) OR names_any(p.content::text, v_names));
    DELETE FROM import i WHERE i.group_id = ANY (v_groups) AND i.imported_at IS NULL AND (
      names_any(i.book::text, v_names)
      OR EXISTS (SELECT FROM import_part part WHERE part.import_id = i.id AND names_any(part.entries, v_names))
    );
    UPDATE activity a SET detail = ''
    WHERE a.group_id = ANY (v_groups) AND a.detail <> '' AND (a.member_id = ANY (v_members) OR names_any(a.detail, v_names));

    PERFORM mark_forgotten(array_agg(c.platform), array_agg(c.chat), false) FROM chat c WHERE c.group_id = ANY (v_groups);
    -- The others were told of the person in private too.
    PERFORM mark_forgotten(array_agg(p.platform), array_agg(p.chat), false)
    FROM member m JOIN account a ON a.person_id = m.person_id CROSS JOIN LATERAL private_chat_of(a.platform, a.account) AS p
    WHERE m.group_id = ANY (v_groups);
    PERFORM mark_forgotten(v_alone.platforms, v_alone.chats, true);
    PERFORM forget_words(1000);
    DELETE FROM chat c USING unnest(v_alone.platforms, v_alone.chats) AS n(platform, chat)
    WHERE c.platform = n.platform AND c.chat = n.chat;

    -- A household that bears the name goes on without one: a number is none.
    UPDATE member m SET household = abs(hashtext(m.household)::bigint)::text
    WHERE m.group_id = ANY (v_groups) AND names_any(m.household, v_names);
    UPDATE member m SET person_id = NULL, person_before = NULL, active = false, household = NULL,
      name = forgotten_name(v_write.names, g.locale)
    FROM "group" g WHERE g.id = m.group_id AND m.id = ANY (v_members);
    DELETE FROM link_code l WHERE l.person_id = ANY (v_persons);
    DELETE FROM link_try l WHERE l.person_id = ANY (v_persons);
    UPDATE installation i SET installed_by = NULL FROM account a
    WHERE a.person_id = ANY (v_persons) AND a.platform = i.platform AND split_part(a.account, '.', 3) = i.installed_by;
    DELETE FROM account a WHERE a.person_id = ANY (v_persons);
    DELETE FROM person p WHERE p.id = ANY (v_persons);
  END LOOP;
END $$;
