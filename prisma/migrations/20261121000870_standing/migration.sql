-- What a group keeps going: expenses that come round, budgets, and the message that always shows the balances.

CREATE TABLE recurring (
  group_id uuid NOT NULL REFERENCES "group" (id),
  number integer NOT NULL,
  -- When it comes round, as its schedule keeps it too.
  rule text NOT NULL,
  draft jsonb NOT NULL,
  locale text NOT NULL,
  created_by uuid NOT NULL REFERENCES member (id),
  state text NOT NULL,
  CONSTRAINT recurring_pkey PRIMARY KEY (group_id, number),
  CONSTRAINT recurring_state_is_known CHECK (state IN ('active', 'paused', 'ended'))
);

-- The days of a series that have their entry: each has one, whatever code writes it.
CREATE TABLE recurring_entry (
  group_id uuid NOT NULL,
  number integer NOT NULL,
  day date NOT NULL,
  entry_id uuid NOT NULL UNIQUE REFERENCES entry (id),
  CONSTRAINT recurring_entry_pkey PRIMARY KEY (group_id, number, day),
  CONSTRAINT recurring_entry_of_series FOREIGN KEY (group_id, number) REFERENCES recurring (group_id, number)
);

CREATE TABLE budget (
  group_id uuid NOT NULL REFERENCES "group" (id),
  -- Empty for a budget of everything.
  category text NOT NULL,
  currency text NOT NULL,
  limit_minor bigint NOT NULL,
  period text NOT NULL,
  -- How much of it the group was told is spent, and in the period that began on which day.
  told_percent smallint,
  told_from date,
  CONSTRAINT budget_pkey PRIMARY KEY (group_id, category),
  CONSTRAINT budget_above_zero CHECK (limit_minor > 0),
  CONSTRAINT budget_period_is_known CHECK (period IN ('week', 'month', 'year')),
  CONSTRAINT budget_told_is_whole CHECK ((told_percent IS NULL) = (told_from IS NULL) AND coalesce(told_percent, 80) IN (80, 100))
);

-- Where it stands is known from what was said: its messages bear its id in their first button.
CREATE TABLE board (
  group_id uuid NOT NULL PRIMARY KEY REFERENCES "group" (id),
  id uuid NOT NULL UNIQUE,
  since timestamptz(3) NOT NULL
);

-- A board names people and follows how debts are added up, so it is redrawn after these changes too.
CREATE FUNCTION note_look(p_group uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO job (kind, group_id, key, lasts, due_at, wake_at, created_at)
  SELECT 'changed', p_group, 'changed:' || p_group, false, b.since, b.since, b.since FROM board b WHERE b.group_id = p_group
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION note_member_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_look(NEW.group_id);
  RETURN NULL;
END $$;

CREATE FUNCTION note_group_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_look(NEW.id);
  RETURN NULL;
END $$;

CREATE TRIGGER member_looks_otherwise AFTER UPDATE OF name ON member
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION note_member_look();
CREATE TRIGGER group_looks_otherwise AFTER UPDATE OF locale, simplify ON "group"
  FOR EACH ROW WHEN ((OLD.locale, OLD.simplify) IS DISTINCT FROM (NEW.locale, NEW.simplify)) EXECUTE FUNCTION note_group_look();

-- Writes what writes that were carried out change in what their groups keep going, in their order. `p_done` is what
-- commit_events told; this belongs to the same statement.
CREATE FUNCTION write_standing(p_writes jsonb, p_done json) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v record;
BEGIN
  FOR v IN
    SELECT w."group" AS id, s.value ->> 'kind' AS kind, s.value AS row
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS ("group" uuid, standing jsonb))
        WITH ORDINALITY AS w("group", standing, place),
      jsonb_array_elements(w.standing) WITH ORDINALITY AS s(value, place)
    WHERE w.place IN (SELECT value::bigint FROM json_array_elements_text(p_done -> 'written'))
    ORDER BY w.place, s.place
  LOOP
    CASE v.kind
      WHEN 'seriesBegun' THEN
        INSERT INTO recurring (group_id, number, rule, draft, locale, created_by, state)
        SELECT v.id, s.number, s.rule, s.draft, s.locale, s."createdBy", s.state
        FROM jsonb_to_record(v.row) AS s(number integer, rule text, draft jsonb, locale text, "createdBy" uuid, state text);
      WHEN 'seriesState' THEN
        UPDATE recurring SET state = v.row ->> 'state' WHERE group_id = v.id AND number = (v.row ->> 'number')::integer;
      WHEN 'seriesEntry' THEN
        INSERT INTO recurring_entry (group_id, number, day, entry_id)
        VALUES (v.id, (v.row ->> 'number')::integer, (v.row ->> 'day')::date, (v.row ->> 'entry')::uuid);
      WHEN 'budgetSet' THEN
        INSERT INTO budget (group_id, category, currency, limit_minor, period, told_percent, told_from)
        SELECT v.id, coalesce(b.category, ''), b."limit" ->> 'currency', (b."limit" ->> 'amountMinor')::bigint, b.period,
          (b.told ->> 'percent')::smallint, (b.told ->> 'from')::date
        FROM jsonb_to_record(v.row -> 'budget') AS b(category text, "limit" jsonb, period text, told jsonb)
        ON CONFLICT (group_id, category) DO UPDATE SET
          currency = excluded.currency, limit_minor = excluded.limit_minor, period = excluded.period,
          told_percent = excluded.told_percent, told_from = excluded.told_from;
      WHEN 'budgetRemoved' THEN
        DELETE FROM budget WHERE group_id = v.id AND category = coalesce(v.row ->> 'category', '');
      WHEN 'boardSet' THEN
        DELETE FROM board WHERE group_id = v.id;
        INSERT INTO board (group_id, id, since)
        SELECT v.id, (v.row #>> '{board,id}')::uuid, (v.row #>> '{board,since}')::timestamptz
        WHERE v.row #>> '{board,id}' IS NOT NULL;
    END CASE;
  END LOOP;
END $$;
