import { ForwardOnly } from './support/forward-only.js';

/** The deadlines that changed because of an event are found from the event. */
export class FindWhatACorrectionMoved1795946400000 extends ForwardOnly {
  readonly name = 'FindWhatACorrectionMoved1795946400000';
  protected readonly statements = [`CREATE INDEX deadline_change_because_index ON deadline_change (because_event_id) WHERE because_event_id IS NOT NULL`];
}
