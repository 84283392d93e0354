import type { ItemFilter, ItemRow } from '@contract/items';
import { ArrowRightLeft, Gavel } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { BulkBar } from '../../ui/table/bulk-bar.js';
import type { Selection } from '../../ui/table/selection.js';
import { useMe } from '../session/use-me.js';

const BulkMoveDialog = lazy(() => import('../lists/bulk-move-dialog.js').then((file) => ({ default: file.BulkMoveDialog })));
const DecideDialog = lazy(() => import('../decisions/decide-dialog.js').then((file) => ({ default: file.DecideDialog })));

interface ItemBulkBarProps {
  readonly selection: Selection<ItemRow>;
  /** The chosen rows as they are now. */
  readonly chosen: readonly ItemRow[];
  readonly matching: ItemFilter;
  /** Every row that was fetched is chosen, and there are more that match. */
  readonly mayWiden: boolean;
  readonly onClear: () => void;
}

/** What can be done with the chosen items, or with all that match. */
export function ItemBulkBar({ selection, chosen, matching, mayWiden, onClear }: ItemBulkBarProps): ReactElement {
  const { t } = useTranslation('items');
  const locale = useLocale();
  const { acts } = useMe();
  const [open, setOpen] = useState<'decide' | 'move' | null>(null);
  // All that match was said of this choice and of no later one.
  const [widened, setWidened] = useState<Selection<ItemRow> | null>(null);
  const everything = widened === selection;
  const mayMove = acts.includes('custody.move');
  const sentence = everything ? t('bulk.everything') : t('bulk.chosen', { count: chosen.length, shown: formatNumber(chosen.length, locale) });
  return (
    <>
      <BulkBar sentence={sentence} clearLabel={t('bulk.clear')} onClear={onClear}>
        {acts.includes('decision.give') && !everything && (
          <Button icon={Gavel} onClick={() => setOpen('decide')}>
            {t('bulk.decide')}
          </Button>
        )}
        {mayMove && (
          <Button icon={ArrowRightLeft} onClick={() => setOpen('move')}>
            {t('bulk.move')}
          </Button>
        )}
        {mayMove && mayWiden && !everything && (
          <Button look="link" onClick={() => setWidened(selection)}>
            {t('bulk.all')}
          </Button>
        )}
      </BulkBar>
      <Suspense fallback={null}>
        {open === 'move' && (
          <BulkMoveDialog which={everything ? { matching } : { itemIds: chosen.map(({ id }) => id) }} sentence={sentence} onClose={() => setOpen(null)} />
        )}
        {open === 'decide' && (
          <DecideDialog
            items={chosen}
            onClose={(decided) => {
              setOpen(null);
              if (decided) onClear();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
