-- Workspaces that let the bot in. The token is sealed; `key_id` tells with which key.
CREATE TABLE installation (
  platform text NOT NULL,
  -- The workspace, or the whole organisation where it was let into all of its workspaces at once.
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
