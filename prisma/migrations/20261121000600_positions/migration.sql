-- What a person has open in all their groups is found without reading what else is in the groups.

CREATE INDEX member_person ON member (person_id);

-- The newest payments of a group, to see which of them wait for their payee.
CREATE INDEX entry_payment ON entry (group_id, number DESC) WHERE kind = 'payment';
