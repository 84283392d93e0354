import type { ItemFilter, ItemRow } from '@contract/items';
import { ArrowRightLeft, Gavel, Pencil } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { BulkBar } from '../../ui/table/bulk-bar.js';
import type { Selection } from '../../ui/table/selection.js';
import { useMe } from '../session/use-me.js';

const BulkDecideDialog = lazy(() => import('../lists/bulk-decide-dialog.js').then((file) => ({ default: file.BulkDecideDialog })));
const BulkEditDialog = lazy(() => import('../lists/bulk-edit-dialog.js').then((file) => ({ default: file.BulkEditDialog })));
const BulkMoveDialog = lazy(() => import('../lists/bulk-move-dialog.js').then((file) => ({ default: file.BulkMoveDialog })));
const DecideDialog = lazy(() => import('../decisions/decide-dialog.js').then((file) => ({ default: file.DecideDialog })));

const DECIDED_AT_ONCE = 500;

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
  const [open, setOpen] = useState<'decide' | 'move' | 'edit' | null>(null);
  // All that match was said of this choice and of no later one.
  const [widened, setWidened] = useState<Selection<ItemRow> | null>(null);
  const everything = widened === selection;
  // So many are decided on at once on the spot; more are done in the background.
  const background = everything || chosen.length > DECIDED_AT_ONCE;
  const which = everything ? { matching } : { itemIds: chosen.map(({ id }) => id) };
  const classes = everything ? (matching.assetClasses ?? []) : [...new Set(chosen.map(({ assetClass }) => assetClass))];
  const buttons = (
    [
      { open: 'decide', act: 'decision.give', icon: Gavel },
      { open: 'move', act: 'custody.move', icon: ArrowRightLeft },
      { open: 'edit', act: 'item.correct', icon: Pencil },
    ] as const
  ).filter(({ act }) => acts.includes(act));
  const sentence = everything ? t('bulk.everything') : t('bulk.chosen', { count: chosen.length, shown: formatNumber(chosen.length, locale) });
  const close = (): void => setOpen(null);
  return (
    <>
      <BulkBar sentence={sentence} clearLabel={t('bulk.clear')} onClear={onClear}>
        {buttons.map((button) => (
          <Button key={button.open} icon={button.icon} onClick={() => setOpen(button.open)}>
            {t(`bulk.${button.open}`)}
          </Button>
        ))}
        {mayWiden && !everything && (
          <Button look="link" onClick={() => setWidened(selection)}>
            {t('bulk.all')}
          </Button>
        )}
      </BulkBar>
      <Suspense fallback={null}>
        {open === 'move' && <BulkMoveDialog which={which} sentence={sentence} onClose={close} />}
        {open === 'edit' && <BulkEditDialog which={which} sentence={sentence} classes={classes} onClose={close} />}
        {open === 'decide' && background && <BulkDecideDialog which={which} sentence={sentence} onClose={close} />}
        {open === 'decide' && !background && (
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
