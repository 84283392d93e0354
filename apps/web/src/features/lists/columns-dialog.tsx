import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenColumns, usualColumns } from '../../lib/chosen-columns.js';
import { toggled, writeList } from '../../lib/url-list.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import './lists.css';
import { moved } from './moved.js';

export interface NamedColumn {
  readonly id: string;
  readonly title: string;
  readonly unusual?: boolean;
}

interface ColumnsDialogProps {
  readonly columns: readonly NamedColumn[];
  readonly cols: string | undefined;
  /** Where other columns are to be had. */
  readonly hint?: string | undefined;
  readonly onChoose: (cols: string | undefined) => void;
  readonly onClose: () => void;
}

/** Which columns are shown, and in what order: by check boxes and buttons, so that a keyboard does as well as a mouse. */
export function ColumnsDialog({ columns, cols, hint, onChoose, onClose }: ColumnsDialogProps): ReactElement {
  const { t } = useTranslation('lists');
  const shownFirst = chosenColumns(columns, cols);
  const [order, setOrder] = useState<readonly NamedColumn[]>([...shownFirst, ...columns.filter((column) => !shownFirst.includes(column))]);
  const [shown, setShown] = useState<readonly string[]>(shownFirst.map(({ id }) => id));
  const chosen = order.filter(({ id }) => shown.includes(id)).map(({ id }) => id);
  const asUsual = chosen.join() === usualColumns(columns).map(({ id }) => id).join();
  return (
    <Dialog title={t('columns.title')} onClose={onClose}>
      <p>{t('columns.hint')}</p>
      {hint && <p>{hint}</p>}
      <ul className="column-list">
        {order.map(({ id, title }, index) => (
          <li key={id}>
            <label className="check">
              <input type="checkbox" checked={shown.includes(id)} onChange={() => setShown(toggled(shown, id))} />
              <span>{title}</span>
            </label>
            <Button look="quiet" icon={ArrowUp} aria-label={t('columns.up', { column: title })} onClick={() => setOrder(moved(order, index, -1))} />
            <Button look="quiet" icon={ArrowDown} aria-label={t('columns.down', { column: title })} onClick={() => setOrder(moved(order, index, 1))} />
          </li>
        ))}
      </ul>
      <div className="button-row">
        <Button
          look="primary"
          blocked={chosen.length === 0 ? t('columns.none') : undefined}
          onClick={() => onChoose(asUsual ? undefined : writeList(chosen))}
        >
          {t('columns.apply')}
        </Button>
        <Button look="link" onClick={() => onChoose(undefined)}>
          {t('columns.reset')}
        </Button>
      </div>
    </Dialog>
  );
}
