-- One person with several accounts, one group in several chats. Each of these is written only where what it was decided on
-- still is so: one that turns out to be stale takes back everything its statement wrote.
CREATE OR REPLACE FUNCTION write_links(p_writes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_link_codes(w.at, w.link_codes, w.link_tries)
  FROM jsonb_to_recordset(p_writes) AS w(at timestamptz, link_codes jsonb, link_tries jsonb);

  PERFORM claim_guest(w."group", c.guest, c.member)
  FROM jsonb_to_recordset(p_writes) AS w("group" uuid, claims jsonb),
    jsonb_to_recordset(w.claims) AS c(guest uuid, member uuid);

  PERFORM unclaim_guest(w."group", c.guest, c.member)
  FROM jsonb_to_recordset(p_writes) AS w("group" uuid, unclaims jsonb),
    jsonb_to_recordset(w.unclaims) AS c(guest uuid, member uuid);

  PERFORM link_persons(l.code, l."from", l."into", l.detail, w.at)
  FROM jsonb_to_recordset(p_writes) AS w(at timestamptz, person_links jsonb),
    jsonb_to_recordset(w.person_links) AS l(code text, "from" uuid, "into" uuid, detail text);

  PERFORM unlink_accounts(u.person, u.accounts, u.detail, w.at)
  FROM jsonb_to_recordset(p_writes) AS w(at timestamptz, account_unlinks jsonb),
    jsonb_to_recordset(w.account_unlinks) AS u(person uuid, accounts jsonb, detail text);

  PERFORM link_groups(l.code, l."from", l."into", l.other, l.other_version, l.members, l.by, l.detail, w.at)
  FROM jsonb_to_recordset(p_writes) AS w(at timestamptz, group_links jsonb),
    jsonb_to_recordset(w.group_links) AS l(
      code text, "from" uuid, "into" uuid, other uuid, other_version bigint, members jsonb, by uuid, detail text
    );

  PERFORM unlink_chat(w."group", u.platform, u.chat, u.fresh, u.name, u.newcomers, w.at)
  FROM jsonb_to_recordset(p_writes) AS w("group" uuid, at timestamptz, chat_unlinks jsonb),
    jsonb_to_recordset(w.chat_unlinks) AS u(platform text, chat text, fresh uuid, name text, newcomers jsonb);
END $$;
