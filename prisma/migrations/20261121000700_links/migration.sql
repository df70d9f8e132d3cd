-- One person with several accounts, one group in several chats. Postings never move: a member who turns out to be another
-- one points there, and whoever reads follows the pointer.

ALTER TABLE person ADD COLUMN joined_into uuid REFERENCES person (id);
-- What linking took over, so that unlinking can give it back.
ALTER TABLE account ADD COLUMN person_before uuid REFERENCES person (id);
ALTER TABLE member
  ADD COLUMN person_before uuid REFERENCES person (id),
  ADD COLUMN merged_into uuid REFERENCES member (id),
  ADD CONSTRAINT member_merged_is_nobody_else CHECK (
    merged_into IS NULL OR (merged_into <> id AND person_id IS NULL AND NOT active)
  );

CREATE INDEX member_merged ON member (group_id) WHERE merged_into IS NOT NULL;
CREATE INDEX member_merged_into_idx ON member (merged_into);

-- A code is kept as its digest only. Of codes and tries those of the last hour count.
CREATE TABLE link_code (
  hash text NOT NULL,
  -- Whose code it is, and the group it opens; without one it joins accounts.
  person_id uuid NOT NULL REFERENCES person (id),
  group_id uuid REFERENCES "group" (id),
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  CONSTRAINT link_code_pkey PRIMARY KEY (hash)
);
CREATE INDEX link_code_person_id_created_at_idx ON link_code (person_id, created_at);

CREATE TABLE link_try (
  id bigserial NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  at timestamptz(3) NOT NULL,
  CONSTRAINT link_try_pkey PRIMARY KEY (id)
);
CREATE INDEX link_try_person_id_at_idx ON link_try (person_id, at);

-- Where somebody last wrote to the bot alone: a code is told there.
CREATE INDEX inbound_event_private ON inbound_event (platform, (payload #>> '{from,id}'), id)
  WHERE payload ->> 'isPrivate' = 'true';

-- Whoever is learnt while two persons become one is learnt as that one.
CREATE FUNCTION follow_joined_person() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER member_follows_joined_person BEFORE INSERT ON member
  FOR EACH ROW WHEN (NEW.person_id IS NOT NULL) EXECUTE FUNCTION follow_joined_person();

-- Reading follows the pointers ---------------------------------------------------------------------------------------

-- A value with the ids of merged members replaced by those they are now.
CREATE FUNCTION present_members(p_group uuid, p_value jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_merged record;
  v_text text := p_value::text;
BEGIN
  FOR v_merged IN SELECT m.id, m.merged_into FROM member m WHERE m.group_id = p_group AND m.merged_into IS NOT NULL LOOP
    v_text := replace(v_text, v_merged.id::text, v_merged.merged_into::text);
  END LOOP;
  RETURN v_text::jsonb;
END $$;

CREATE OR REPLACE VIEW numbered_entry AS
SELECT e.id, e.group_id, e.kind, e.number, e.original, e.replaces, e.currency, e.total_minor, e.description, e.category,
  e.date,
  CASE WHEN e.split IS NOT NULL AND EXISTS (SELECT FROM member m WHERE m.group_id = e.group_id AND m.merged_into IS NOT NULL)
    THEN present_members(e.group_id, e.split) ELSE e.split
  END AS split,
  e.created_at,
  (SELECT coalesce(m.merged_into, m.id) FROM member m WHERE m.id = e.created_by) AS created_by,
  (SELECT coalesce(max(t.turn), 0) FROM entry t WHERE t.turned = e.id) AS turns,
  (
    SELECT max(r.number) FROM entry r
    WHERE r.group_id = e.group_id AND r.original = e.original AND r.replaces = e.number
      AND (SELECT count(*) FROM entry t WHERE t.turned = r.id) % 2 = 0
  ) AS replaced_by,
  (
    SELECT jsonb_agg(jsonb_build_array(line.member_id, line.paid::text, line.owed::text) ORDER BY line.first)
    FROM (
      SELECT coalesce(m.merged_into, m.id) AS member_id, sum(p.paid_minor) AS paid, sum(p.owed_minor) AS owed,
        min(p.line) AS first
      FROM posting p JOIN member m ON m.id = p.member_id
      WHERE p.entry_id = e.id
      GROUP BY coalesce(m.merged_into, m.id)
    ) line
  ) AS postings
FROM entry e
WHERE e.number IS NOT NULL;

-- Every group as one value: the members in the order they joined, the chats where it talks oldest first. Of several
-- usernames the one of Telegram tells most: other platforms name people by their accounts.
CREATE OR REPLACE VIEW group_value AS
SELECT g.id, json_build_object(
  'id', g.id, 'name', g.name, 'currency', g.currency, 'timezone', g.timezone, 'locale', g.locale,
  'simplify', g.simplify, 'listensToAll', g.listens_to_all, 'usesModel', g.uses_model, 'modelTold', g.model_told,
  'version', g.version::text, 'nextNumber', g.next_number,
  'members', (
    SELECT json_agg(json_build_object(
      'id', m.id, 'person', m.person_id, 'name', coalesce(p.name, m.name), 'active', m.active,
      'weightHundredths', m.weight_hundredths,
      'username', (
        SELECT a.username FROM account a WHERE a.person_id = m.person_id AND a.username IS NOT NULL
        ORDER BY a.platform = 'telegram' DESC, a.username DESC LIMIT 1
      )
    ) ORDER BY m.id)
    FROM member m LEFT JOIN person p ON p.id = m.person_id
    WHERE m.group_id = g.id AND m.merged_into IS NULL
  ),
  'chats', (
    SELECT coalesce(json_agg(json_build_object('platform', c.platform, 'chat', c.chat)
      ORDER BY c.created_at, c.platform, c.chat), '[]')
    FROM chat c WHERE c.group_id = g.id AND c.left_at IS NULL
  )
) AS value
FROM "group" g;

-- Writing ------------------------------------------------------------------------------------------------------------

-- What a link was decided on has changed: nothing is written, and the event is decided again.
CREATE FUNCTION link_is_stale(p_what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the link rests on what has changed: %', p_what USING ERRCODE = 'TL001';
END $$;

CREATE FUNCTION use_link_code(p_hash text, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE link_code SET used_at = p_at WHERE hash = p_hash AND used_at IS NULL AND expires_at > p_at;
  IF NOT FOUND THEN
    PERFORM link_is_stale('the code');
  END IF;
END $$;

-- From here on whatever p_old did, paid and owes is p_kept's.
CREATE FUNCTION merge_member(p_old uuid, p_kept uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE member SET active = active OR (SELECT o.active FROM member o WHERE o.id = p_old) WHERE id = p_kept;
  UPDATE member SET merged_into = p_kept, person_id = NULL, active = false WHERE id = p_old;
  UPDATE member SET merged_into = p_kept WHERE merged_into = p_old;
END $$;

CREATE FUNCTION claim_guest(p_group uuid, p_guest uuid, p_member uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM member WHERE id = p_guest AND group_id = p_group AND person_id IS NULL AND merged_into IS NULL)
    OR NOT EXISTS (SELECT FROM member WHERE id = p_member AND group_id = p_group AND merged_into IS NULL)
  THEN
    PERFORM link_is_stale('the guest');
  END IF;
  PERFORM merge_member(p_guest, p_member);
END $$;

-- Whatever was decided on these groups before is decided again.
CREATE FUNCTION move_groups_on(p_groups uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "group" WHERE id = ANY (p_groups) ORDER BY id FOR NO KEY UPDATE;
  UPDATE "group" SET version = version + 1 WHERE id = ANY (p_groups);
END $$;

CREATE FUNCTION link_persons(p_link jsonb, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_from uuid := (p_link ->> 'from')::uuid;
  v_into uuid := (p_link ->> 'into')::uuid;
  v_pair record;
BEGIN
  PERFORM use_link_code(p_link ->> 'code', p_at);
  PERFORM FROM person WHERE id IN (v_from, v_into) ORDER BY id FOR UPDATE;
  IF (SELECT count(DISTINCT person_id) FROM account WHERE person_id IN (v_from, v_into)) < 2 THEN
    PERFORM link_is_stale('the persons');
  END IF;
  PERFORM move_groups_on((SELECT array_agg(group_id) FROM member WHERE person_id IN (v_from, v_into)));

  UPDATE account SET person_before = coalesce(person_before, v_from), person_id = v_into WHERE person_id = v_from;
  UPDATE person SET joined_into = v_into WHERE id = v_from OR joined_into = v_from;
  FOR v_pair IN
    SELECT m.id AS old, n.id AS kept
    FROM member m LEFT JOIN member n ON n.group_id = m.group_id AND n.person_id = v_into
    WHERE m.person_id = v_from
  LOOP
    UPDATE member SET person_before = coalesce(person_before, v_from) WHERE id = v_pair.old;
    IF v_pair.kept IS NULL THEN
      UPDATE member SET person_id = v_into WHERE id = v_pair.old;
    ELSE
      PERFORM merge_member(v_pair.old, v_pair.kept);
    END IF;
  END LOOP;

  INSERT INTO activity (group_id, member_id, what, detail, at)
  SELECT m.group_id, m.id, 'accountLinked', p_link ->> 'detail', p_at FROM member m WHERE m.person_id = v_into;
END $$;

-- Gives accounts, and the memberships that came with them, back to the persons they were before.
CREATE FUNCTION unlink_accounts(p_link jsonb, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_person uuid := (p_link ->> 'person')::uuid;
  v_before uuid;
  v_stray record;
  v_kept uuid;
BEGIN
  PERFORM FROM person WHERE id = v_person FOR UPDATE;
  IF EXISTS (
    SELECT FROM jsonb_to_recordset(p_link -> 'accounts') AS l(platform text, id text)
      LEFT JOIN account a ON a.platform = l.platform AND a.account = l.id AND a.person_id = v_person
    WHERE a.person_before IS NULL
  ) THEN
    PERFORM link_is_stale('the accounts');
  END IF;
  PERFORM move_groups_on((SELECT array_agg(group_id) FROM member WHERE person_id = v_person));
  INSERT INTO activity (group_id, member_id, what, detail, at)
  SELECT m.group_id, m.id, 'accountUnlinked', p_link ->> 'detail', p_at FROM member m WHERE m.person_id = v_person;

  FOR v_before IN
    SELECT DISTINCT a.person_before
    FROM jsonb_to_recordset(p_link -> 'accounts') AS l(platform text, id text)
      JOIN account a ON a.platform = l.platform AND a.account = l.id
  LOOP
    UPDATE account a SET person_id = v_before, person_before = NULL
    FROM jsonb_to_recordset(p_link -> 'accounts') AS l(platform text, id text)
    WHERE a.platform = l.platform AND a.account = l.id AND a.person_before = v_before;
    UPDATE person SET joined_into = NULL WHERE id = v_before;
    UPDATE member m SET person_id = v_before, person_before = NULL, merged_into = NULL,
      active = coalesce((SELECT t.active FROM member t WHERE t.id = m.merged_into), m.active)
    WHERE m.person_before = v_before
      AND (m.person_id = v_person OR m.merged_into IN (SELECT t.id FROM member t WHERE t.person_id = v_person));

    -- A third account's rows may have been merged into what goes now; they stay with whom they were linked to.
    FOR v_stray IN
      SELECT s.id, s.group_id FROM member s JOIN member m ON m.id = s.merged_into
      WHERE m.person_id = v_before AND s.person_before IS NOT NULL
      ORDER BY s.id
    LOOP
      SELECT m.id INTO v_kept FROM member m WHERE m.group_id = v_stray.group_id AND m.person_id = v_person;
      IF v_kept IS NULL THEN
        UPDATE member SET merged_into = NULL, person_id = v_person, active = true WHERE id = v_stray.id;
      ELSE
        UPDATE member SET merged_into = v_kept WHERE id = v_stray.id;
      END IF;
    END LOOP;
  END LOOP;
END $$;

-- Two groups become one: the chats and members of the one that has no entries go to the other.
CREATE FUNCTION link_groups(p_link jsonb, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_from uuid := (p_link ->> 'from')::uuid;
  v_into uuid := (p_link ->> 'into')::uuid;
BEGIN
  PERFORM use_link_code(p_link ->> 'code', p_at);
  PERFORM FROM "group" g
  WHERE g.id = (p_link #>> '{other,id}')::uuid AND g.version = (p_link #>> '{other,version}')::bigint FOR NO KEY UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM entry e WHERE e.group_id = v_from) THEN
    PERFORM link_is_stale('the groups');
  END IF;
  UPDATE "group" SET version = version + 1 WHERE id IN (v_from, v_into);

  UPDATE chat SET group_id = v_into WHERE group_id = v_from;
  PERFORM write_members(v_into, p_at, p_link -> 'members');
  UPDATE proposal SET status = 'expired', closed_at = p_at WHERE group_id = v_from AND status = 'open';
  UPDATE link_code SET group_id = v_into WHERE group_id = v_from;
  INSERT INTO activity (group_id, member_id, what, detail, at)
  VALUES (v_into, (p_link ->> 'by')::uuid, 'chatLinked', p_link ->> 'detail', p_at);
END $$;

-- A chat leaves its group for a fresh one with the same settings, and with those who have an account on its platform.
CREATE FUNCTION unlink_chat(p_link jsonb, p_group uuid, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_fresh uuid := (p_link ->> 'fresh')::uuid;
BEGIN
  INSERT INTO "group" (id, name, currency, timezone, locale, simplify, listens_to_all, uses_model, model_told, created_at)
  SELECT v_fresh, p_link ->> 'name', g.currency, g.timezone, g.locale, g.simplify, g.listens_to_all, g.uses_model,
    g.model_told, p_at
  FROM "group" g WHERE g.id = p_group;
  UPDATE chat c SET group_id = v_fresh
  WHERE c.platform = p_link #>> '{chat,platform}' AND c.chat = p_link #>> '{chat,chat}' AND c.group_id = p_group;
  IF NOT FOUND THEN
    PERFORM link_is_stale('the chat');
  END IF;
  INSERT INTO member (id, group_id, person_id, name, joined_at)
  SELECT n.id, v_fresh, n.person, n.name, p_at
  FROM jsonb_to_recordset(p_link -> 'members') AS n(id uuid, person uuid, name text)
  WHERE EXISTS (SELECT FROM account a WHERE a.person_id = n.person AND a.platform = p_link #>> '{chat,platform}');
END $$;

-- Writes what writes that were carried out say of links. `p_done` is what commit_events told; this belongs to the same
-- statement, so that a link that turns out to be stale takes everything back.
CREATE FUNCTION write_links(p_writes jsonb, p_done json) RETURNS void
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
