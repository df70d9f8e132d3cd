-- Which keys of the rows of a list are lists of rows themselves. Made by `npm run database` from the column lists of the other functions.
CREATE OR REPLACE FUNCTION read_lists(p_list text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_list
    WHEN 'account_unlinks' THEN '{accounts}'
    WHEN 'chat_unlinks' THEN '{newcomers}'
    WHEN 'events' THEN '{people}'
    WHEN 'group_links' THEN '{members}'
    WHEN 'writes' THEN '{account_unlinks, activities, alert_states, alerts, boards, budgets, budgets_removed, callings, chat_unlinks, chats, claims, closed, conversions, courtesies, entries, forgotten, group_links, group_rates, imported, jobs, jobs_done, later, link_codes, link_tries, members, moves, payment_ways, person_links, proposals, reminders, replies, revised, schedules, series, series_drafts, series_entries, series_states, settings, staged, unawaited, unclaims, unscheduled, watchers}'
    ELSE '{}'::text[]
  END
$$;
