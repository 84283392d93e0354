import { ForwardOnly } from './support/forward-only.js';

/** The same rows for the same people; whether a partner is at work is asked once a statement and not once a row. */
export class AskWhoSharesOnce1795982400000 extends ForwardOnly {
  readonly name = 'AskWhoSharesOnce1795982400000';
  protected readonly statements = [
    `ALTER POLICY item_shared ON item USING ((SELECT actor_reach()) = 'partner' AND EXISTS (SELECT 1 FROM partner_grant g
       WHERE g.user_id = (SELECT actor_id()) AND g.case_id = item.case_id AND (g.item_id IS NULL OR g.item_id = item.id) AND is_running(g)))`,
  ];
}
