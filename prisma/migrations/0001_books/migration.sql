-- The tables of the books with their constraints and indexes. What a table and a column mean stands in schema.prisma, what
-- writes and guards them in sql/, and all of it together in docs/database.md.
-- Prisma names constraints and indexes as they are named here.

-- Groups, and who is in them -----------------------------------------------------------------------------------------

CREATE TABLE "group" (
  id uuid CONSTRAINT group_pkey PRIMARY KEY,
  name text NOT NULL,
  currency text NOT NULL,
  timezone text NOT NULL,
  locale text NOT NULL,
  simplify boolean NOT NULL DEFAULT true,
  listens_to_all boolean NOT NULL DEFAULT false,
  uses_model boolean NOT NULL DEFAULT true,
  model_told boolean NOT NULL DEFAULT false,
  managers jsonb NOT NULL DEFAULT '"everybody"',
  version bigint NOT NULL DEFAULT 0,
  next_number integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT group_currency_is_a_code CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT group_next_number_is_positive CHECK (next_number > 0)
);

CREATE TABLE chat (
  platform text NOT NULL,
  chat text NOT NULL,
  group_id uuid NOT NULL REFERENCES "group" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  created_at timestamptz(3) NOT NULL,
  left_at timestamptz(3),
  CONSTRAINT chat_pkey PRIMARY KEY (platform, chat)
);
CREATE INDEX chat_group_id_idx ON chat (group_id);

CREATE TABLE person (
  id uuid CONSTRAINT person_pkey PRIMARY KEY,
  name text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  joined_into uuid REFERENCES person (id),
  uncalled boolean NOT NULL DEFAULT false
);
CREATE INDEX person_joined ON person (joined_into) WHERE joined_into IS NOT NULL;

CREATE TABLE payment_ways (
  person_id uuid CONSTRAINT payment_ways_pkey PRIMARY KEY REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ways jsonb NOT NULL
);

CREATE TABLE account (
  platform text NOT NULL,
  account text NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  name text NOT NULL,
  username text,
  person_before uuid REFERENCES person (id),
  CONSTRAINT account_pkey PRIMARY KEY (platform, account)
);
CREATE INDEX account_person_id_idx ON account (person_id);
CREATE INDEX account_before ON account (person_before) WHERE person_before IS NOT NULL;
CREATE INDEX account_platform_username_idx ON account (platform, username);

CREATE TABLE member (
  id uuid CONSTRAINT member_pkey PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES "group" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  person_id uuid REFERENCES person (id) ON DELETE SET NULL ON UPDATE CASCADE,
  name text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  weight_hundredths integer NOT NULL DEFAULT 100,
  household text,
  joined_at timestamptz(3),
  username text,
  person_before uuid REFERENCES person (id),
  merged_into uuid REFERENCES member (id),
  CONSTRAINT member_weight_is_not_negative CHECK (weight_hundredths >= 0),
  CONSTRAINT member_shares_once_joined CHECK (joined_at IS NOT NULL OR NOT active),
  CONSTRAINT member_merged_is_nobody_else CHECK (
    merged_into IS NULL OR (merged_into <> id AND person_id IS NULL AND NOT active)
  )
);
CREATE UNIQUE INDEX member_group_id_person_id_key ON member (group_id, person_id);
-- What a person has open in all their groups is found without reading what else is in the groups.
CREATE INDEX member_person ON member (person_id);
CREATE INDEX member_before ON member (person_before) WHERE person_before IS NOT NULL;
CREATE INDEX member_merged ON member (group_id) WHERE merged_into IS NOT NULL;
CREATE INDEX member_merged_into_idx ON member (merged_into);

-- What comes in ------------------------------------------------------------------------------------------------------

CREATE TABLE inbound_event (
  id bigserial CONSTRAINT inbound_event_pkey PRIMARY KEY,
  platform text NOT NULL,
  event_id text NOT NULL,
  content_hash bytea NOT NULL,
  payload jsonb NOT NULL,
  received_at timestamptz(3) NOT NULL,
  processed_at timestamptz(3),
  attempts integer NOT NULL DEFAULT 0,
  starts integer NOT NULL DEFAULT 0,
  try_at timestamptz(3),
  failed_because text,
  wordless boolean NOT NULL DEFAULT false,
  answers integer NOT NULL DEFAULT 0,
  digest bytea NOT NULL,
  CONSTRAINT inbound_event_that_failed_is_over CHECK (failed_because IS NULL OR processed_at IS NOT NULL)
);
CREATE UNIQUE INDEX inbound_event_platform_event_id_key ON inbound_event (platform, event_id);
-- What waits is found without reading what is done.
CREATE INDEX inbound_event_waiting ON inbound_event (platform, id) WHERE processed_at IS NULL;
CREATE INDEX inbound_event_failed ON inbound_event (processed_at) WHERE failed_because IS NOT NULL;
-- New words of a message find what the old ones came to.
CREATE INDEX inbound_event_message ON inbound_event (platform, (payload #>> '{message,chat,chat}'), (payload #>> '{message,id}'))
  WHERE payload ->> 'kind' IN ('message', 'command');
-- Where somebody last wrote to the bot alone: a code is told there.
CREATE INDEX inbound_event_private ON inbound_event (platform, (payload #>> '{from,id}'), id)
  WHERE payload ->> 'isPrivate' = 'true';
-- What was said in one chat, as far as it still has its words.
CREATE INDEX inbound_event_said ON inbound_event (platform, (payload #>> '{chat,chat}'), id) WHERE NOT wordless;

-- The ledger ---------------------------------------------------------------------------------------------------------

CREATE TABLE entry (
  id uuid CONSTRAINT entry_pkey PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES "group" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  kind text NOT NULL,
  number integer,
  version integer,
  replaces integer,
  reversal_of uuid REFERENCES entry (id) ON DELETE SET NULL ON UPDATE CASCADE,
  reversal_number integer NOT NULL DEFAULT 0,
  currency text NOT NULL,
  total_minor bigint NOT NULL,
  description text NOT NULL,
  category text,
  date date NOT NULL,
  split jsonb,
  forgiven boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL,
  created_by uuid NOT NULL REFERENCES member (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- No reference: events are kept for a while, entries for good.
  inbound_id bigint,
  position bigint GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT entry_kind_is_known CHECK (kind IN ('expense', 'payment', 'reversal')),
  CONSTRAINT entry_currency_is_a_code CHECK (currency ~ '^[A-Z]{3}$'),
  -- An expense below zero is money that came back; a reversal has the sign that its entry gives it.
  CONSTRAINT entry_total_has_its_sign CHECK (
    CASE kind WHEN 'payment' THEN total_minor > 0 ELSE total_minor <> 0 END
  ),
  -- What was let go is a payment that nobody made.
  CONSTRAINT entry_forgiven_is_a_payment CHECK (kind = 'payment' OR NOT forgiven),
  CONSTRAINT entry_is_numbered_or_a_reversal CHECK (
    CASE WHEN kind = 'reversal'
      THEN number IS NULL AND version IS NULL AND replaces IS NULL AND reversal_of IS NOT NULL AND reversal_number > 0
      ELSE number IS NOT NULL AND version IS NOT NULL AND number > 0 AND version > 0
        AND (replaces IS NULL) = (version = 1) AND replaces BETWEEN 1 AND version - 1
        AND reversal_of IS NULL AND reversal_number = 0
    END
  )
);
CREATE UNIQUE INDEX entry_group_id_number_version_key ON entry (group_id, number, version);
CREATE UNIQUE INDEX entry_reversal_of_reversal_number_key ON entry (reversal_of, reversal_number);
CREATE INDEX entry_group_id_position_idx ON entry (group_id, position);
CREATE INDEX entry_group_id_created_by_position_idx ON entry (group_id, created_by, position);
CREATE INDEX entry_inbound_id_idx ON entry (inbound_id);
-- What a description was once corrected to.
CREATE INDEX entry_corrections ON entry (group_id, lower(description), number) WHERE replaces IS NOT NULL;
-- The newest payments of a group, to see which of them wait for their payee.
CREATE INDEX entry_payment ON entry (group_id, number DESC) WHERE kind = 'payment';
-- The payments of a week.
CREATE INDEX entry_payments ON entry (group_id, date) WHERE kind = 'payment';
-- All that a report by category reads stands in the index, so that it never touches the entries themselves.
CREATE INDEX entry_spending ON entry (group_id, date) INCLUDE (id, currency, category, total_minor) WHERE kind = 'expense';
-- Reversals are few; a report looks at all of the group's to know which entries stand.
CREATE INDEX entry_reversals ON entry (group_id, reversal_of) INCLUDE (reversal_number) WHERE kind = 'reversal';

CREATE TABLE posting (
  entry_id uuid NOT NULL REFERENCES entry (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  line smallint NOT NULL,
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  paid_minor bigint NOT NULL,
  owed_minor bigint NOT NULL,
  CONSTRAINT posting_pkey PRIMARY KEY (entry_id, line)
);
CREATE INDEX posting_member_id_entry_id_idx ON posting (member_id, entry_id);

CREATE TABLE chain (
  entry_id uuid CONSTRAINT chain_pkey PRIMARY KEY REFERENCES entry (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  group_id uuid NOT NULL,
  place integer NOT NULL,
  hash bytea NOT NULL
);
-- Of two who append to one group at once, the second waits here, and is refused.
CREATE UNIQUE INDEX chain_group_id_place_key ON chain (group_id, place);

CREATE TABLE balance (
  group_id uuid NOT NULL REFERENCES "group" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  currency text NOT NULL,
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  amount_minor bigint NOT NULL,
  CONSTRAINT balance_pkey PRIMARY KEY (group_id, currency, member_id)
);

CREATE TABLE debt (
  group_id uuid NOT NULL REFERENCES "group" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  currency text NOT NULL,
  low_id uuid NOT NULL,
  high_id uuid NOT NULL,
  amount_minor bigint NOT NULL,
  CONSTRAINT debt_pkey PRIMARY KEY (group_id, currency, low_id, high_id)
);

CREATE TABLE activity (
  id bigserial CONSTRAINT activity_pkey PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES "group" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  what text NOT NULL,
  entry_id uuid REFERENCES entry (id) ON DELETE SET NULL ON UPDATE CASCADE,
  detail text NOT NULL,
  at timestamptz(3) NOT NULL
);
CREATE INDEX activity_group_id_id_idx ON activity (group_id, id);
CREATE INDEX activity_entry_id_idx ON activity (entry_id);

-- What waits for a press ---------------------------------------------------------------------------------------------

CREATE TABLE proposal (
  id uuid CONSTRAINT proposal_pkey PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES "group" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  content jsonb NOT NULL,
  status text NOT NULL DEFAULT 'open',
  created_by uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3),
  closed_by uuid,
  awaited_in text,
  -- No reference: events are kept for a while.
  closed_in bigint,
  position bigint GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT proposal_status_is_known CHECK (status IN ('open', 'recorded', 'discarded', 'expired')),
  CONSTRAINT proposal_that_is_open_was_not_closed CHECK ((status = 'open') = (closed_at IS NULL))
);
CREATE INDEX proposal_group_id_status_idx ON proposal (group_id, status);
-- Whoever says something is heard first as answering what they were asked there last.
CREATE INDEX proposal_awaited ON proposal (created_by, awaited_in) WHERE awaited_in IS NOT NULL;

CREATE TABLE import (
  id uuid CONSTRAINT import_pkey PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES "group" (id),
  content_hash text NOT NULL,
  book jsonb,
  created_at timestamptz(3) NOT NULL,
  imported_at timestamptz(3),
  first_number integer,
  last_number integer,
  counts boolean NOT NULL DEFAULT false,
  CONSTRAINT import_is_staged_or_done CHECK (
    (imported_at IS NULL) = (book IS NOT NULL)
    AND (imported_at IS NULL) = (first_number IS NULL)
    AND (first_number IS NULL) = (last_number IS NULL)
    AND first_number <= last_number
    AND NOT (counts AND imported_at IS NULL)
  )
);
CREATE INDEX import_group_hash ON import (group_id, content_hash);
-- Whoever previewed it, in however many processes: a file is brought into a group once.
CREATE UNIQUE INDEX import_counts_once ON import (group_id, content_hash) WHERE counts;

CREATE TABLE import_part (
  import_id uuid NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  place integer NOT NULL,
  entries text NOT NULL,
  CONSTRAINT import_part_pkey PRIMARY KEY (import_id, place)
);

-- What goes out ------------------------------------------------------------------------------------------------------

CREATE TABLE outbox (
  sequence bigserial CONSTRAINT outbox_pkey PRIMARY KEY,
  platform text NOT NULL,
  key text,
  reply jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL,
  delivered_at timestamptz(3),
  message jsonb,
  lane text NOT NULL GENERATED ALWAYS AS (coalesce(CASE reply ->> 'op'
    WHEN 'post' THEN reply #>> '{to,chat}'
    WHEN 'edit' THEN reply #>> '{target,chat,chat}'
    ELSE (reply #>> '{chat,chat}') || ' toast'
  END, '')) STORED,
  attempts integer NOT NULL DEFAULT 0,
  dropped_at timestamptz(3),
  dropped_because text,
  parts_out integer NOT NULL DEFAULT 0,
  unasked boolean NOT NULL DEFAULT false,
  wordless boolean NOT NULL DEFAULT false,
  digest bytea NOT NULL,
  -- No reference: events are kept for a while.
  inbound_id bigint,
  CONSTRAINT outbox_has_one_end CHECK (
    (dropped_at IS NULL OR delivered_at IS NULL) AND (dropped_at IS NULL) = (dropped_because IS NULL)
  ),
  CONSTRAINT outbox_parts_are_counted CHECK (parts_out >= 0)
);
CREATE UNIQUE INDEX outbox_key_key ON outbox (key);
-- What waits is found without reading what is done, by lane and within it in the order of saying.
CREATE INDEX outbox_waiting ON outbox (platform, lane, sequence) WHERE delivered_at IS NULL AND dropped_at IS NULL;
-- A reply to a card finds its proposal through the message, and a proposal its card through its first button.
CREATE INDEX outbox_message ON outbox (platform, (message #>> '{chat,chat}'), (message ->> 'id')) WHERE message IS NOT NULL;
CREATE INDEX outbox_first_button ON outbox ((reply #>> '{view,buttons,0,0,press,id}'))
  WHERE reply #>> '{view,buttons,0,0,press,id}' IS NOT NULL;
-- What was said in one chat, as far as it still has its words.
CREATE INDEX outbox_said ON outbox (platform, lane, sequence) WHERE NOT wordless;

CREATE TABLE delivery_lane (
  platform text NOT NULL,
  lane text NOT NULL,
  due_at timestamptz(3) NOT NULL,
  claimed_by uuid,
  sent_at timestamptz(3)[] NOT NULL DEFAULT '{}',
  rank smallint,
  answers_to bigint NOT NULL DEFAULT 0,
  starts smallint NOT NULL DEFAULT 0,
  CONSTRAINT delivery_lane_pkey PRIMARY KEY (platform, lane)
);
-- The next lanes to speak are found without a look at the others, however many wait.
CREATE INDEX delivery_lane_next ON delivery_lane (platform, rank, due_at) WHERE rank IS NOT NULL;

CREATE TABLE sending_pace (
  platform text CONSTRAINT sending_pace_pkey PRIMARY KEY,
  next_at timestamptz(6) NOT NULL
);

CREATE TABLE fresh_reply (
  platform text NOT NULL,
  unasked boolean NOT NULL,
  sequence bigint NOT NULL,
  lane text NOT NULL,
  written_at timestamptz(3) NOT NULL,
  CONSTRAINT fresh_reply_pkey PRIMARY KEY (platform, unasked, sequence)
);

-- What is to be forgotten -----------------------------------------------------------------------------------------------

CREATE TABLE forgotten_chat (
  platform text NOT NULL,
  chat text NOT NULL,
  group_id uuid NOT NULL REFERENCES "group" (id),
  entirely boolean NOT NULL,
  events_to bigint NOT NULL,
  replies_to bigint NOT NULL,
  proposals_to bigint NOT NULL,
  CONSTRAINT forgotten_chat_pkey PRIMARY KEY (platform, chat)
);

-- Linking, and who let the bot in ------------------------------------------------------------------------------------

CREATE TABLE link_code (
  hash text CONSTRAINT link_code_pkey PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  group_id uuid REFERENCES "group" (id),
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3)
);
CREATE INDEX link_code_person_id_created_at_idx ON link_code (person_id, created_at);

CREATE TABLE link_try (
  id bigserial CONSTRAINT link_try_pkey PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  at timestamptz(3) NOT NULL
);
CREATE INDEX link_try_person_id_at_idx ON link_try (person_id, at);

CREATE TABLE installation (
  platform text NOT NULL,
  team text NOT NULL,
  enterprise text,
  bot_user text NOT NULL,
  token bytea NOT NULL,
  key_id text NOT NULL,
  scopes text[] NOT NULL,
  installed_by text,
  installed_at timestamptz(3) NOT NULL,
  CONSTRAINT installation_pkey PRIMARY KEY (platform, team)
);

-- What has its time --------------------------------------------------------------------------------------------------

CREATE TABLE job (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT job_pkey PRIMARY KEY,
  kind text NOT NULL,
  -- A foreign key would cost more than writing the job where a hundred thousand are due at once.
  group_id uuid NOT NULL,
  key text NOT NULL,
  lasts boolean NOT NULL,
  data jsonb NOT NULL DEFAULT '{}',
  due_at timestamptz(3) NOT NULL,
  wake_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  starts integer NOT NULL DEFAULT 0,
  done_at timestamptz(3),
  failed_at timestamptz(3),
  failed_because text,
  CONSTRAINT job_has_one_end CHECK (
    (done_at IS NULL OR failed_at IS NULL) AND (failed_at IS NULL) = (failed_because IS NULL)
  )
);
CREATE UNIQUE INDEX job_once ON job (key) WHERE lasts;
CREATE UNIQUE INDEX job_one_waits ON job (key) WHERE NOT lasts AND done_at IS NULL AND failed_at IS NULL;
CREATE INDEX job_waiting ON job (wake_at, id) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE INDEX job_done ON job (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX job_failed ON job (failed_at) WHERE failed_at IS NOT NULL;

CREATE TABLE schedule (
  kind text NOT NULL,
  group_id uuid NOT NULL REFERENCES "group" (id),
  name text NOT NULL,
  rule text NOT NULL,
  due_at timestamptz(3),
  wake_at timestamptz(3),
  -- What belongs to a group is found by the group first.
  CONSTRAINT schedule_pkey PRIMARY KEY (group_id, kind, name)
);
CREATE INDEX schedule_waiting ON schedule (wake_at) WHERE wake_at IS NOT NULL;

CREATE TABLE watched_group (
  group_id uuid NOT NULL REFERENCES "group" (id),
  watcher text NOT NULL,
  CONSTRAINT watched_group_pkey PRIMARY KEY (group_id, watcher)
);

-- What a group is told, and what it keeps going ----------------------------------------------------------------------

CREATE TABLE alert (
  group_id uuid CONSTRAINT alert_pkey PRIMARY KEY REFERENCES "group" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  currency text NOT NULL,
  threshold_minor bigint NOT NULL,
  CONSTRAINT alert_above_zero CHECK (threshold_minor > 0)
);

CREATE TABLE alert_state (
  group_id uuid NOT NULL,
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  armed boolean NOT NULL,
  alerted_on date,
  CONSTRAINT alert_state_pkey PRIMARY KEY (group_id, member_id)
);

CREATE TABLE courtesy (
  group_id uuid CONSTRAINT courtesy_pkey PRIMARY KEY REFERENCES "group" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  quiet_from_minute smallint,
  quiet_until_minute smallint,
  muted_until timestamptz(3),
  muted_for_good boolean NOT NULL DEFAULT false,
  disturbed_on date,
  CONSTRAINT courtesy_quiet_hours CHECK (
    (quiet_from_minute IS NULL) = (quiet_until_minute IS NULL)
    AND (quiet_from_minute IS NULL OR quiet_from_minute <> quiet_until_minute)
    AND coalesce(quiet_from_minute, 0) BETWEEN 0 AND 1439 AND coalesce(quiet_until_minute, 0) BETWEEN 0 AND 1439
  )
);

CREATE TABLE reminder (
  group_id uuid NOT NULL,
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  reminded_on date NOT NULL,
  CONSTRAINT reminder_pkey PRIMARY KEY (group_id, member_id)
);

CREATE TABLE recurring (
  group_id uuid NOT NULL REFERENCES "group" (id),
  number integer NOT NULL,
  rule text NOT NULL,
  draft jsonb NOT NULL,
  locale text NOT NULL,
  created_by uuid NOT NULL REFERENCES member (id),
  state text NOT NULL,
  CONSTRAINT recurring_pkey PRIMARY KEY (group_id, number),
  CONSTRAINT recurring_state_is_known CHECK (state IN ('active', 'paused', 'ended'))
);

CREATE TABLE recurring_entry (
  group_id uuid NOT NULL,
  number integer NOT NULL,
  day date NOT NULL,
  entry_id uuid NOT NULL CONSTRAINT recurring_entry_entry_id_key UNIQUE REFERENCES entry (id),
  CONSTRAINT recurring_entry_pkey PRIMARY KEY (group_id, number, day),
  CONSTRAINT recurring_entry_of_series FOREIGN KEY (group_id, number) REFERENCES recurring (group_id, number)
);

CREATE TABLE budget (
  group_id uuid NOT NULL REFERENCES "group" (id),
  category text NOT NULL,
  currency text NOT NULL,
  limit_minor bigint NOT NULL,
  period text NOT NULL,
  told_percent smallint,
  told_from date,
  CONSTRAINT budget_pkey PRIMARY KEY (group_id, category),
  CONSTRAINT budget_above_zero CHECK (limit_minor > 0),
  CONSTRAINT budget_period_is_known CHECK (period IN ('week', 'month', 'year')),
  CONSTRAINT budget_told_is_whole CHECK (
    (told_percent IS NULL) = (told_from IS NULL) AND coalesce(told_percent, 80) IN (80, 100)
  )
);

CREATE TABLE board (
  group_id uuid CONSTRAINT board_pkey PRIMARY KEY REFERENCES "group" (id),
  id uuid NOT NULL CONSTRAINT board_id_key UNIQUE,
  since timestamptz(3) NOT NULL
);

CREATE TABLE rate (
  currency text NOT NULL,
  day date NOT NULL,
  source text NOT NULL,
  per_euro text NOT NULL,
  CONSTRAINT rate_pkey PRIMARY KEY (currency, day, source),
  CONSTRAINT rate_currency_is_a_code CHECK (currency ~ '^[A-Z]{3}$' AND currency <> 'EUR'),
  CONSTRAINT rate_source_is_known CHECK (source IN ('frankfurter', 'ecb')),
  CONSTRAINT rate_is_above_zero CHECK (per_euro ~ '^[0-9]{1,9}([.][0-9]{1,16})?$' AND per_euro ~ '[1-9]')
);

CREATE TABLE rate_day (
  day date CONSTRAINT rate_day_pkey PRIMARY KEY,
  asked_at timestamptz(3) NOT NULL
);

CREATE TABLE group_rate (
  group_id uuid NOT NULL REFERENCES "group" (id),
  currency text NOT NULL,
  base text NOT NULL,
  units text NOT NULL,
  base_units text NOT NULL,
  since date NOT NULL,
  CONSTRAINT group_rate_pkey PRIMARY KEY (group_id, currency),
  CONSTRAINT group_rate_is_between_two CHECK (currency ~ '^[A-Z]{3}$' AND base ~ '^[A-Z]{3}$' AND base <> currency),
  CONSTRAINT group_rate_is_above_zero CHECK (
    units ~ '^[0-9]{1,9}([.][0-9]{1,16})?$' AND units ~ '[1-9]'
    AND base_units ~ '^[0-9]{1,9}([.][0-9]{1,16})?$' AND base_units ~ '[1-9]'
  )
);

CREATE TABLE conversion (
  settled_id uuid CONSTRAINT conversion_pkey PRIMARY KEY REFERENCES entry (id),
  owed_id uuid CONSTRAINT conversion_owed_id_key UNIQUE REFERENCES entry (id),
  to_currency text NOT NULL,
  from_units text NOT NULL,
  to_units text NOT NULL,
  scale smallint NOT NULL,
  day date NOT NULL,
  source text NOT NULL,
  CONSTRAINT conversion_source_is_known CHECK (source IN ('frankfurter', 'ecb', 'typed')),
  CONSTRAINT conversion_units_are_above_zero CHECK (
    from_units ~ '^[0-9]{1,40}([.][0-9]{1,80})?$' AND from_units ~ '[1-9]'
    AND to_units ~ '^[0-9]{1,40}([.][0-9]{1,80})?$' AND to_units ~ '[1-9]'
  )
);
