-- What the ledger says of a document: a code and the words it speaks of, in the place of an English sentence.
UPDATE document SET detail = json_array('told', detail) WHERE detail IS NOT NULL;
UPDATE sighting SET detail = json_array('told', detail) WHERE detail IS NOT NULL;
