import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { Button } from '../../ui/button.js';
import { intakeStore } from './intake-store.js';
import { confirmed, type Entry, type Refused } from './queue.js';
import { sendQueue } from './send-queue.js';

interface DoubtFormProps {
  readonly entry: Entry;
  readonly errors: Refused['errors'];
}

/** A person judges: with a reason it is recorded beside what it looks like; nothing is ever written over. */
export function DoubtForm({ entry, errors }: DoubtFormProps): ReactElement {
  const { t } = useTranslation('intake');
  const id = useId();
  const pointers = [...new Set(errors.flatMap(({ pointer }) => (pointer === undefined ? [] : [pointer])))];
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const missing = pointers.some((pointer) => (reasons[pointer] ?? '').trim() === '');
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing) void intakeStore.save(confirmed(entry, reasons, idempotencyKey())).then(sendQueue);
      }}
    >
      {pointers.map((pointer, at) => (
        <div className="field" key={pointer}>
          <label htmlFor={`${id}-${at}`}>{pointer === '/things/0' ? t('queue.whyOther') : t('queue.whyRight')}</label>
          <div className="field-control">
            <input id={`${id}-${at}`} type="text" maxLength={500} value={reasons[pointer] ?? ''} onChange={({ target }) => setReasons({ ...reasons, [pointer]: target.value })} />
          </div>
        </div>
      ))}
      <Button type="submit" blocked={missing ? t('queue.reasonFirst') : undefined}>
        {t('queue.recordAnyway')}
      </Button>
    </form>
  );
}
