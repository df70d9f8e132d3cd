-- Notes that all that was said up to now in these chats is to lose its words; `entirely` names those of which nothing is kept.
CREATE OR REPLACE FUNCTION mark_forgotten(p_platforms text[], p_chats text[], p_entirely boolean) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO forgotten_chat AS f (platform, chat, group_id, entirely, events_to, replies_to, proposals_to)
  SELECT c.platform, c.chat, c.group_id, p_entirely,
    pg_sequence_last_value('inbound_event_id_seq'), coalesce(pg_sequence_last_value('outbox_sequence_seq'), 0),
    coalesce(pg_sequence_last_value(pg_get_serial_sequence('proposal', 'position')), 0)
  FROM (SELECT DISTINCT * FROM unnest(p_platforms, p_chats)) AS n(platform, chat) JOIN chat c USING (platform, chat)
  ORDER BY c.platform, c.chat
  ON CONFLICT (platform, chat) DO UPDATE SET entirely = f.entirely OR excluded.entirely, events_to = excluded.events_to,
    replies_to = excluded.replies_to, proposals_to = excluded.proposals_to;
$$;
