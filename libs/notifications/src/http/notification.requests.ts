import { Transform } from 'class-transformer';
import { fields } from '#platform';

const FLAGS: ReadonlyMap<unknown, boolean> = new Map([['true', true], ['false', false]]);

/** What an address says as text, as the value it stands for. */
const asFlag = ({ value }: { value: unknown }): unknown => FLAGS.get(value) ?? value;
const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value);

export class NotificationQuery {
  @Transform(asFlag) @fields.Flag({ optional: true }) readonly unread?: boolean;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}
