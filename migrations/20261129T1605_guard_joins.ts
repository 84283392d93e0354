import { ForwardOnly } from './support/forward-only.js';

/** Merging is approved as well: what ends as joined ends in the transaction of an approval that names it, given by another than who asked. */
export class GuardJoins1795968300000 extends ForwardOnly {
  readonly name = 'GuardJoins1795968300000';
  protected readonly statements = [
    `CREATE FUNCTION refuse_unapproved_join() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NOT EXISTS (SELECT 1 FROM approval a
                        WHERE a.id = nullif(current_setting('zegel.approval_id', true), '')::uuid AND a.act = 'item.join' AND a.state = 'given' AND a.decided_by = actor_id()
                          AND a.requested_by <> actor_id() AND a.subject_id = NEW.joined_into_id AND a.request->'items' @> jsonb_build_array(jsonb_build_object('id', NEW.id)))
         THEN RAISE EXCEPTION 'items are made one as two people approved' USING ERRCODE = 'ZG003'; END IF;
         RETURN NULL;
       END $$`,
    `CREATE CONSTRAINT TRIGGER item_joined_with_approval AFTER UPDATE OF status ON item DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status AND NEW.status = 'joined') EXECUTE FUNCTION refuse_unapproved_join()`,
  ];
}
