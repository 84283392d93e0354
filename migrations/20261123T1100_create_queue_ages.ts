import { ForwardOnly } from './support/forward-only.js';

/** Two ages for the metrics page; counted by the owner, because metrics are asked without an actor and show no row. */
export class CreateQueueAges1795434000000 extends ForwardOnly {
  readonly name = 'CreateQueueAges1795434000000';
  protected readonly statements = [
    `CREATE FUNCTION queue_ages() RETURNS TABLE (outbox double precision, alerts double precision) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
       DECLARE before text := coalesce(current_setting('zegel.reach', true), '');
       BEGIN
         PERFORM set_config('zegel.reach', 'process', true);
         RETURN QUERY SELECT
           (SELECT extract(epoch FROM clock_timestamp() - min(created_at)) FROM outbox o WHERE o.dispatched_at IS NULL)::double precision,
           (SELECT extract(epoch FROM clock_timestamp() - min(due_at)) FROM alert a WHERE a.state = 'pending' AND a.due_at < clock_timestamp())::double precision;
         PERFORM set_config('zegel.reach', before, true); -- the caller's transaction goes on with its own reach
       END $$`,
  ];
}
