import { ForwardOnly } from './support/forward-only.js';

/**
 * Two columns are kept for searching, so that a search joins nothing: `search_words` holds the words of a row with their Dutch and
 * English stems, `search_text` the same as one text with every identifier written together, for parts of words and of numbers.
 */
export class SearchByWords1795867200000 extends ForwardOnly {
  readonly name = 'SearchByWords1795867200000';
  protected readonly statements = [
    `CREATE EXTENSION IF NOT EXISTS unaccent`,
    `CREATE FUNCTION folded(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT lower(public.unaccent('public.unaccent', said)) $$`,
    `CREATE FUNCTION written_together(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT regexp_replace(said, '[^[:alnum:] ]', '', 'g') $$`,
    // Signs part words, so that 'auto's' is an auto and a plate is its three parts.
    `CREATE FUNCTION words_of(folded_text text, configuration regconfig) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
       SELECT to_tsvector(configuration, regexp_replace(folded_text, '[^[:alnum:]]+', ' ', 'g')) $$`,
    `CREATE FUNCTION search_words_of(folded_text text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
       SELECT words_of(folded_text, 'pg_catalog.simple') || words_of(folded_text, 'pg_catalog.dutch') || words_of(folded_text, 'pg_catalog.english') $$`,
    // The stems follow the text, each with a space behind it: 'boten' is found in 'motorboot' by its stem 'bot' at the end of a word.
    `CREATE FUNCTION search_text_of(folded_text text, numbers text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
       SELECT folded_text || ' ' || numbers || ' ' || array_to_string(tsvector_to_array(words_of(folded_text, 'pg_catalog.dutch')), ' ') || ' ' $$`,
    `CREATE FUNCTION stem_at_the_end(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
       SELECT '%' || stem || ' %' FROM (SELECT (ts_lexize('pg_catalog.dutch_stem', word))[1] AS stem) s WHERE length(stem) >= 3 $$`,

    `ALTER TABLE item ADD COLUMN search_identifiers text NOT NULL DEFAULT '', ADD COLUMN search_words tsvector NOT NULL DEFAULT ''`,
    `CREATE OR REPLACE FUNCTION keep_item_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE said text := folded(concat_ws(' ', NEW.reference, NEW.description, NEW.place, NEW.notice_number, NEW.source_key));
       BEGIN
         NEW.search_text := search_text_of(said, NEW.search_identifiers || ' ' || written_together(folded(concat_ws(' ', NEW.reference, NEW.notice_number, NEW.source_key))));
         NEW.search_words := search_words_of(said || ' ' || NEW.search_identifiers);
         RETURN NEW;
       END $$`,
    `DROP TRIGGER item_search_text ON item`,
    `CREATE TRIGGER item_search_text BEFORE INSERT OR UPDATE OF reference, description, place, notice_number, source_key, search_identifiers ON item
       FOR EACH ROW EXECUTE FUNCTION keep_item_search_text()`,
    `CREATE FUNCTION keep_search_identifiers() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         UPDATE item SET search_identifiers = found.all_of_it
         FROM (SELECT c.item_id, coalesce(string_agg(lower(n.normalised), ' ' ORDER BY n.kind, n.normalised), '') AS all_of_it
               FROM (SELECT DISTINCT item_id FROM changed) c LEFT JOIN item_identifier n ON n.item_id = c.item_id GROUP BY c.item_id) found
         WHERE item.id = found.item_id AND item.search_identifiers <> found.all_of_it;
         RETURN NULL;
       END $$`,
    `CREATE TRIGGER item_identifier_searched AFTER INSERT ON item_identifier REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_search_identifiers()`,
    `CREATE TRIGGER item_identifier_forgotten AFTER DELETE ON item_identifier REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_search_identifiers()`,

    `ALTER TABLE case_file ADD COLUMN search_parties text NOT NULL DEFAULT '', ADD COLUMN search_words tsvector NOT NULL DEFAULT ''`,
    `CREATE OR REPLACE FUNCTION keep_case_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE
         said text := folded(concat_ws(' ', NEW.reference, NEW.title, NEW.investigation_name, array_to_string(NEW.parket_numbers, ' '), NEW.source_key, NEW.search_parties));
       BEGIN
         NEW.search_text := search_text_of(said, written_together(folded(concat_ws(' ', NEW.reference, array_to_string(NEW.parket_numbers, ' '), NEW.source_key))));
         NEW.search_words := search_words_of(said);
         RETURN NEW;
       END $$`,
    `DROP TRIGGER case_file_search_text ON case_file`,
    `CREATE TRIGGER case_file_search_text BEFORE INSERT OR UPDATE OF reference, title, investigation_name, parket_numbers, source_key, search_parties ON case_file
       FOR EACH ROW EXECUTE FUNCTION keep_case_search_text()`,
    `CREATE FUNCTION keep_search_parties() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         UPDATE case_file SET search_parties = found.all_of_it
         FROM (SELECT c.case_id, coalesce(string_agg(p.name, ' ' ORDER BY p.created_at, p.id), '') AS all_of_it
               FROM (SELECT DISTINCT case_id FROM changed) c LEFT JOIN case_party p ON p.case_id = c.case_id GROUP BY c.case_id) found
         WHERE case_file.id = found.case_id AND case_file.search_parties <> found.all_of_it;
         RETURN NULL;
       END $$`,
    `CREATE TRIGGER case_party_searched AFTER INSERT ON case_party REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_search_parties()`,
    `CREATE TRIGGER case_party_searched_anew AFTER UPDATE ON case_party REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_search_parties()`,

    `SELECT set_config('zegel.reach', 'process', true)`,
    `UPDATE item SET search_identifiers = coalesce((SELECT string_agg(lower(n.normalised), ' ' ORDER BY n.kind, n.normalised) FROM item_identifier n WHERE n.item_id = item.id), '')`,
    `UPDATE case_file SET search_parties = coalesce((SELECT string_agg(p.name, ' ' ORDER BY p.created_at, p.id) FROM case_party p WHERE p.case_id = case_file.id), '')`,
    `SELECT set_config('zegel.reach', '', true)`,
    `CREATE INDEX item_search_words_index ON item USING gin (search_words)`,
    `CREATE INDEX case_file_search_words_index ON case_file USING gin (search_words)`,
    `CREATE INDEX item_asset_class_index ON item (asset_class, id)`,
    `DROP INDEX item_identifier_normalised_trigram`,
    `DROP INDEX case_party_search_text_trigram`,
  ];
}
