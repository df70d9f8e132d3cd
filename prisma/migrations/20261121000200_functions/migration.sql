-- The statements an event needs: one that takes it in, one that writes all it does. Each takes many events at once, so
-- that the events of a busy moment share what a statement costs.
-- A connection keeps the plans it once made, even those it made when the tables were empty: the settings behind SET see to
-- it that tables are reached by their keys from the start, and that nothing is prepared for rows that never come.

-- Makes sure that a person of a platform is known and on the group's tab.
-- `p_who` carries new ids that are used only where a row is missing.
CREATE FUNCTION enrol(p_platform text, p_group uuid, p_who jsonb, p_at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  known record;
BEGIN
  SELECT a.person_id, a.name, a.username INTO known
  FROM account a WHERE a.platform = p_platform AND a.account = p_who ->> 'id';

  IF NOT FOUND THEN
    -- Of two first sights at once only one makes the account, and only with the account a person.
    WITH fresh AS (
      INSERT INTO account (platform, account, person_id, name)
      VALUES (p_platform, p_who ->> 'id', (p_who ->> 'person')::uuid, p_who ->> 'name')
      ON CONFLICT DO NOTHING
      RETURNING person_id, name
    )
    INSERT INTO person (id, name, created_at) SELECT person_id, name, p_at FROM fresh;
    SELECT a.person_id, a.name, a.username INTO known
    FROM account a WHERE a.platform = p_platform AND a.account = p_who ->> 'id';
  END IF;

  IF known.name <> p_who ->> 'name' OR known.username IS DISTINCT FROM p_who ->> 'username' THEN
    -- A username belongs to one account at a time; whoever had it before has lost it, and of two who take it at once
    -- the second waits here.
    PERFORM pg_advisory_xact_lock(hashtextextended(p_platform || ' @' || (p_who ->> 'username'), 0));
    UPDATE account SET username = NULL
    WHERE platform = p_platform AND username = p_who ->> 'username' AND account <> p_who ->> 'id';
    UPDATE account SET name = p_who ->> 'name', username = p_who ->> 'username'
    WHERE platform = p_platform AND account = p_who ->> 'id';
    UPDATE person SET name = p_who ->> 'name' WHERE id = known.person_id;
  END IF;

  IF NOT EXISTS (SELECT FROM member m WHERE m.group_id = p_group AND m.person_id = known.person_id) THEN
    INSERT INTO member (id, group_id, person_id, name, joined_at)
    VALUES ((p_who ->> 'member')::uuid, p_group, known.person_id, p_who ->> 'name', p_at)
    ON CONFLICT DO NOTHING;
    UPDATE "group" SET version = version + 1 WHERE id = p_group;
  END IF;
END $$;

-- The chat's group, which is opened where there is none yet.
CREATE FUNCTION open_chat(p_platform text, p_chat text, p_fresh uuid, p_defaults jsonb, p_at timestamptz) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_group uuid;
BEGIN
  SELECT group_id INTO v_group FROM chat WHERE platform = p_platform AND chat = p_chat;
  IF NOT FOUND THEN
    -- Of two first messages at once only one opens the chat's group; the other waits here and finds it.
    PERFORM pg_advisory_xact_lock(hashtextextended(p_platform || ' ' || p_chat, 0));
    SELECT group_id INTO v_group FROM chat WHERE platform = p_platform AND chat = p_chat;
  END IF;
  IF NOT FOUND THEN
    v_group := p_fresh;
    INSERT INTO "group" (id, name, currency, timezone, locale, created_at)
    VALUES (v_group, p_defaults ->> 'name', p_defaults ->> 'currency', p_defaults ->> 'timezone', p_defaults ->> 'locale', p_at);
    INSERT INTO chat (platform, chat, group_id, created_at) VALUES (p_platform, p_chat, v_group, p_at);
  END IF;
  RETURN v_group;
END $$;

-- Makes a chat and the people of its event known, as far as they are not.
CREATE FUNCTION introduce(
  p_platform text, p_chat text, p_fresh uuid, p_defaults jsonb, p_people jsonb, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_group uuid := open_chat(p_platform, p_chat, p_fresh, p_defaults, p_at);
  v_who jsonb;
BEGIN
  FOR v_who IN SELECT value FROM jsonb_array_elements(p_people) LOOP
    PERFORM enrol(p_platform, v_group, v_who, p_at);
  END LOOP;
END $$;

-- Every group with its members as one value, members in the order they joined.
CREATE VIEW group_value AS
SELECT g.id, json_build_object(
  'id', g.id, 'name', g.name, 'currency', g.currency, 'timezone', g.timezone, 'locale', g.locale,
  'simplify', g.simplify, 'listensToAll', g.listens_to_all, 'usesModel', g.uses_model, 'modelTold', g.model_told,
  'version', g.version::text, 'nextNumber', g.next_number,
  'members', (
    SELECT json_agg(json_build_object(
      'id', m.id, 'person', m.person_id, 'name', coalesce(p.name, m.name), 'active', m.active,
      'weightHundredths', m.weight_hundredths,
      'username', (SELECT max(a.username) FROM account a WHERE a.person_id = m.person_id)
    ) ORDER BY m.id)
    FROM member m LEFT JOIN person p ON p.id = m.person_id
    WHERE m.group_id = g.id
  )
) AS value
FROM "group" g;

CREATE FUNCTION group_state(p_group uuid) RETURNS json
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  RETURN (SELECT value FROM group_value WHERE id = p_group);
END $$;

-- Takes events in. The people of an event are its sender first, then whoever it names. Tells of each, in the order of the
-- events, what became of it and what its group looks like.
CREATE FUNCTION receive_events(p_events jsonb) RETURNS json
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  v_strange boolean;
  v_receipts json;
BEGIN
  INSERT INTO inbound_event (platform, event_id, content_hash, payload, received_at)
  SELECT e.platform, e.event, decode(e.hash, 'hex'), e.payload, e.at
  FROM jsonb_to_recordset(p_events) AS e(platform text, event text, hash text, payload jsonb, at timestamptz)
  ON CONFLICT (platform, event_id) DO NOTHING;

  -- Once more when somebody had to be introduced, and no oftener: one event may call somebody by two names.
  FOR v_round IN 1 .. 2 LOOP
    SELECT bool_or(r.status = 'accepted' AND NOT coalesce(who.known, false)), json_agg(
        CASE WHEN r.status = 'accepted'
          THEN json_build_object('status', r.status, 'inbound', i.id::text, 'people', who.ids, 'group', g.value)
          ELSE json_build_object('status', r.status)
        END ORDER BY e.place
      ) INTO v_strange, v_receipts
    FROM ROWS FROM (jsonb_to_recordset(p_events) AS (platform text, event text, hash text, chat text, people jsonb))
        WITH ORDINALITY AS e(platform, event, hash, chat, people, place)
      JOIN inbound_event i ON i.platform = e.platform AND i.event_id = e.event
      CROSS JOIN LATERAL (SELECT CASE
        WHEN i.content_hash <> decode(e.hash, 'hex') THEN 'conflict'
        WHEN i.processed_at IS NOT NULL THEN 'processed'
        ELSE 'accepted'
      END AS status) r
      LEFT JOIN chat c ON c.platform = e.platform AND c.chat = e.chat
      LEFT JOIN group_value g ON g.id = c.group_id
      CROSS JOIN LATERAL (
        SELECT json_agg(m.id ORDER BY p.place) AS ids,
          bool_and(m.id IS NOT NULL AND a.name = p.name AND a.username IS NOT DISTINCT FROM p.username) AS known
        FROM ROWS FROM (jsonb_to_recordset(e.people) AS (id text, name text, username text))
            WITH ORDINALITY AS p(id, name, username, place)
          LEFT JOIN account a ON a.platform = e.platform AND a.account = p.id
          LEFT JOIN member m ON m.group_id = c.group_id AND m.person_id = a.person_id
      ) who;
    EXIT WHEN v_round = 2 OR NOT v_strange;

    PERFORM introduce(e.platform, e.chat, e.fresh, e.defaults, e.people, e.at)
    FROM jsonb_to_recordset(p_events) AS e(
        platform text, event text, hash text, chat text, fresh uuid, defaults jsonb, people jsonb, at timestamptz
      )
      JOIN inbound_event i ON i.platform = e.platform AND i.event_id = e.event
    WHERE i.processed_at IS NULL AND i.content_hash = decode(e.hash, 'hex');
  END LOOP;
  RETURN v_receipts;
END $$;

-- Writes all that events do, of each everything or nothing. Tells the places, from 1, of those that were 'written' and of
-- those that were 'processed' before; the others are stale: their group is not at the version any more that was decided
-- on. A write without changes needs no version. The outbox numbers of what was written come in the order of its replies.
CREATE FUNCTION commit_events(p_writes jsonb) RETURNS json
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  v_answered bigint[] := '{}';
  v_fresh bigint[];
  v_claimed bigint[];
  v_written bigint[];
  v_torn boolean;
  v_processed bigint[];
  v_writes jsonb := p_writes;
  v_sequences json;
BEGIN
  -- Only what is open can be revised or closed. Whoever closes one moves its group on, so that the version tells of those
  -- that are closed after this look.
  IF jsonb_path_exists(p_writes, '$[*].keyvalue() ? (@.key == "revised" || @.key == "closed")') THEN
    SELECT coalesce(array_agg(w.place), '{}') INTO v_answered
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS (revised jsonb, closed jsonb)) WITH ORDINALITY AS w(revised, closed, place)
    WHERE EXISTS (
      SELECT FROM jsonb_to_recordset(coalesce(w.revised, '[]') || coalesce(w.closed, '[]')) AS c(id uuid)
        JOIN proposal p USING (id)
      WHERE p.status <> 'open'
    );
  END IF;

  -- The groups are locked, in one order whoever does it; then the events are claimed, and last their groups moved on. Of
  -- two writes to one group in here only one moves it.
  WITH write AS MATERIALIZED (
    SELECT w.*, n.*
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS (
          inbound bigint, "group" uuid, version bigint, at timestamptz, changes boolean, entries jsonb, settings jsonb
        )) WITH ORDINALITY AS w(inbound, "group", version, at, changes, entries, settings, place)
      CROSS JOIN LATERAL (
        SELECT count(e.number) AS taken, min(e.number) AS lowest, max(e.number) AS highest
        FROM jsonb_to_recordset(w.entries) AS e(number integer)
      ) n
    ORDER BY w."group"
  ), locked AS (
    SELECT w.place
    FROM write w JOIN "group" g ON g.id = w."group" AND g.version = w.version
    WHERE w.changes AND w.place <> ALL (v_answered)
    FOR NO KEY UPDATE OF g
  ), claimed AS (
    UPDATE inbound_event i SET processed_at = w.at
    FROM write w LEFT JOIN locked USING (place)
    WHERE i.id = w.inbound AND i.processed_at IS NULL AND (locked.place IS NOT NULL OR NOT w.changes)
    RETURNING w.place
  ), moved AS (
    UPDATE "group" g SET
      version = g.version + 1, next_number = g.next_number + w.taken,
      name = coalesce(w.settings ->> 'name', g.name),
      currency = coalesce(w.settings ->> 'currency', g.currency),
      timezone = coalesce(w.settings ->> 'timezone', g.timezone),
      locale = coalesce(w.settings ->> 'locale', g.locale),
      simplify = coalesce((w.settings ->> 'simplify')::boolean, g.simplify),
      listens_to_all = coalesce((w.settings ->> 'listensToAll')::boolean, g.listens_to_all),
      uses_model = coalesce((w.settings ->> 'usesModel')::boolean, g.uses_model),
      model_told = coalesce((w.settings ->> 'modelTold')::boolean, g.model_told)
    FROM write w JOIN locked USING (place) LEFT JOIN claimed USING (place)
    WHERE g.id = w."group" AND g.version = w.version AND (w.inbound IS NULL OR claimed.place IS NOT NULL)
    RETURNING w.place, w.lowest <> g.next_number - w.taken OR w.highest <> g.next_number - 1 AS torn
  )
  SELECT array_agg(w.place) FILTER (WHERE locked.place IS NOT NULL OR NOT w.changes),
    array_agg(claimed.place),
    array_agg(w.place) FILTER (WHERE CASE
      WHEN w.changes THEN moved.place IS NOT NULL
      ELSE w.inbound IS NULL OR claimed.place IS NOT NULL
    END),
    bool_or(moved.torn)
  INTO v_fresh, v_claimed, v_written, v_torn
  FROM write w LEFT JOIN locked USING (place) LEFT JOIN claimed USING (place) LEFT JOIN moved USING (place);
  IF v_torn THEN
    RAISE EXCEPTION 'the numbers of new entries do not follow on those of their group'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;

  IF coalesce(cardinality(v_written), 0) < jsonb_array_length(p_writes) THEN
    UPDATE inbound_event i SET processed_at = NULL
    FROM unnest(v_claimed) AS c(place)
    WHERE i.id = (p_writes -> (c.place - 1)::integer ->> 'inbound')::bigint AND c.place <> ALL (coalesce(v_written, '{}'));
    SELECT array_agg(w.place) INTO v_processed
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS (inbound bigint)) WITH ORDINALITY AS w(inbound, place)
      JOIN inbound_event i ON i.id = w.inbound
    WHERE i.processed_at IS NOT NULL AND w.place = ANY (v_fresh) AND w.place <> ALL (coalesce(v_written, '{}'));
    SELECT coalesce(jsonb_agg(w.value ORDER BY w.place), '[]') INTO v_writes
    FROM jsonb_array_elements(p_writes) WITH ORDINALITY AS w(value, place) WHERE w.place = ANY (v_written);
  END IF;

  IF jsonb_path_exists(v_writes, '$[*].members') THEN
    PERFORM write_members(w."group", w.at, w.members)
    FROM jsonb_to_recordset(v_writes) AS w("group" uuid, at timestamptz, members jsonb);
  END IF;
  IF jsonb_path_exists(v_writes, '$[*].entries') THEN
    PERFORM write_entries(v_writes);
  END IF;
  IF jsonb_path_exists(v_writes, '$[*].keyvalue() ? (@.key == "proposals" || @.key == "revised" || @.key == "closed")') THEN
    PERFORM write_proposals(w."group", w.by, w.at, w.proposals, w.revised, w.closed)
    FROM jsonb_to_recordset(v_writes)
      AS w("group" uuid, by uuid, at timestamptz, proposals jsonb, revised jsonb, closed jsonb);
  END IF;
  IF jsonb_path_exists(v_writes, '$[*].activities') THEN
    PERFORM write_activities(w."group", w.by, w.at, w.activities)
    FROM jsonb_to_recordset(v_writes) AS w("group" uuid, by uuid, at timestamptz, activities jsonb);
  END IF;

  WITH said AS (
    INSERT INTO outbox (platform, key, reply, created_at)
    SELECT r.platform, r.key, r.reply, w.at
    FROM ROWS FROM (jsonb_to_recordset(v_writes) AS (at timestamptz, replies jsonb)) WITH ORDINALITY AS w(at, replies, place),
      ROWS FROM (jsonb_to_recordset(w.replies) AS (platform text, key text, reply jsonb))
        WITH ORDINALITY AS r(platform, key, reply, place)
    ORDER BY w.place, r.place
    RETURNING sequence
  )
  SELECT json_agg(sequence::text ORDER BY sequence) INTO v_sequences FROM said;
  RETURN json_build_object(
    'written', coalesce(v_written, '{}'), 'processed', coalesce(v_processed, '{}'), 'sequences', coalesce(v_sequences, '[]')
  );
END $$;

-- Appends entries and turns with their postings. A turn's postings are those of its entry, with the sign of its place.
CREATE FUNCTION write_entries(p_writes jsonb) RETURNS void
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  WITH new AS MATERIALIZED (
    SELECT w."group", w.inbound, w.by, w.at, e.*
    FROM jsonb_to_recordset(p_writes) AS w("group" uuid, inbound bigint, by uuid, at timestamptz, entries jsonb),
      jsonb_to_recordset(w.entries) AS e(
        id uuid, kind text, number integer, original integer, replaces integer, turned uuid, turn integer, currency text,
        total bigint, description text, category text, date date, split jsonb, postings jsonb
      )
  ), appended AS (
    INSERT INTO entry (
      id, group_id, kind, number, original, replaces, turned, turn, currency, total_minor, description, category, date, split,
      created_at, created_by, inbound_id
    )
    SELECT new.id, new."group", new.kind, new.number, new.original, new.replaces, new.turned, coalesce(new.turn, 0),
      coalesce(new.currency, root.currency), coalesce(new.total, root.total_minor * (1 - 2 * (new.turn % 2))),
      coalesce(new.description, ''), new.category, coalesce(new.date, root.date), new.split, new.at, new.by, new.inbound
    FROM new LEFT JOIN entry root ON root.id = new.turned
  )
  INSERT INTO posting (entry_id, line, member_id, paid_minor, owed_minor)
  SELECT new.id, p.line, (p.value ->> 0)::uuid, (p.value ->> 1)::bigint, (p.value ->> 2)::bigint
  FROM new, jsonb_array_elements(new.postings) WITH ORDINALITY AS p(value, line)
  UNION ALL
  SELECT new.id, p.line, p.member_id, p.paid_minor * (1 - 2 * (new.turn % 2)), p.owed_minor * (1 - 2 * (new.turn % 2))
  FROM new JOIN posting p ON p.entry_id = new.turned;
END $$;

CREATE FUNCTION write_members(p_group uuid, p_at timestamptz, p_members jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  -- A claim hands a person from one member to another: whoever gives a person away comes first in the list.
  INSERT INTO member AS m (id, group_id, person_id, name, active, weight_hundredths, joined_at)
  SELECT w.id, p_group, w.person, w.name, w.active, w.weight, p_at
  FROM ROWS FROM (jsonb_to_recordset(p_members) AS (id uuid, person uuid, name text, active boolean, weight integer))
    WITH ORDINALITY AS w(id, person, name, active, weight, place)
  ORDER BY w.place
  ON CONFLICT (id) DO UPDATE SET
    person_id = excluded.person_id, name = excluded.name, active = excluded.active,
    weight_hundredths = excluded.weight_hundredths
  WHERE m.group_id = p_group;
END $$;

CREATE FUNCTION write_proposals(
  p_group uuid, p_by uuid, p_at timestamptz, p_proposals jsonb, p_revised jsonb, p_closed jsonb
) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO proposal (id, group_id, content, created_by, created_at, expires_at)
  SELECT n.id, p_group, n.content, p_by, p_at, n.expires
  FROM jsonb_to_recordset(p_proposals) AS n(id uuid, content jsonb, expires timestamptz);

  UPDATE proposal p SET content = r.content
  FROM jsonb_to_recordset(p_revised) AS r(id uuid, content jsonb)
  WHERE p.id = r.id AND p.group_id = p_group;

  UPDATE proposal p SET status = c.status, closed_at = p_at, closed_by = p_by
  FROM jsonb_to_recordset(p_closed) AS c(id uuid, status text)
  WHERE p.id = c.id AND p.group_id = p_group;
END $$;

CREATE FUNCTION write_activities(p_group uuid, p_by uuid, p_at timestamptz, p_activities jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO activity (group_id, member_id, what, entry_id, detail, at)
  SELECT p_group, p_by, a.what, a.entry, a.detail, p_at
  FROM jsonb_to_recordset(p_activities) AS a(what text, entry uuid, detail text);
END $$;
