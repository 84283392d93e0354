import type { ExportRequest, ListName, ListViewState } from '@contract/lists';
import { useQuery } from '@tanstack/react-query';
import { Bookmark, Columns3, Download } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listViewsQuery } from '../../api/lists.js';
import { Button } from '../../ui/button.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { chosenColumns } from '../../lib/chosen-columns.js';
import { useMe } from '../session/use-me.js';
import type { NamedColumn } from './columns-dialog.js';
import { sameState, viewStateOf } from './same-state.js';

const ColumnsDialog = lazy(() => import('./columns-dialog.js').then((file) => ({ default: file.ColumnsDialog })));
const ExportDialog = lazy(() => import('./export-dialog.js').then((file) => ({ default: file.ExportDialog })));
const ViewDialog = lazy(() => import('./view-dialog.js').then((file) => ({ default: file.ViewDialog })));

interface ListToolsProps {
  readonly list: ListName;
  /** What the address says of the list. */
  readonly state: object;
  /** Every column the list has. */
  readonly columns: readonly NamedColumn[];
  /** Where columns are to be had that are not among these. */
  readonly columnsHint?: string | undefined;
  readonly onApply: (state: ListViewState) => void;
  /** What would be taken out as a file: the filter and order on the screen, words included. */
  readonly asked: Pick<ExportRequest, 'items' | 'cases'>;
}

/** What can be done with a list as a whole: look at it in a saved view, choose its columns. */
export function ListTools({ list, state, columns, columnsHint, asked, onApply }: ListToolsProps): ReactElement {
  const { t } = useTranslation('lists');
  const { acts } = useMe();
  const { data: views = [] } = useQuery(listViewsQuery(list));
  const [open, setOpen] = useState<'columns' | 'view' | 'export' | null>(null);
  const [lastId, setLastId] = useState('');
  const now = viewStateOf(state);
  const current = views.find((view) => sameState(view.state, now));
  // A view that was narrowed further is still the one to save anew.
  const last = current ?? views.find(({ id }) => id === lastId);
  const close = (): void => setOpen(null);
  return (
    <>
      {views.length > 0 && (
        <FilterSelect
          label={t('view.label')}
          all={t('view.none')}
          value={current?.id ?? ''}
          options={views.map(({ id, name, unit }) => ({ value: id, text: unit ? t('view.shared', { name, unit: unit.name }) : name }))}
          onChange={(id) => {
            setLastId(id);
            onApply(views.find((view) => view.id === id)?.state ?? {});
          }}
        />
      )}
      <Button icon={Bookmark} onClick={() => setOpen('view')}>
        {t('view.save')}
      </Button>
      <Button icon={Columns3} onClick={() => setOpen('columns')}>
        {t('columns.open')}
      </Button>
      {acts.includes('list.export') && (
        <Button icon={Download} onClick={() => setOpen('export')}>
          {t('export.open')}
        </Button>
      )}
      <Suspense fallback={null}>
        {open === 'view' && <ViewDialog list={list} state={now} last={last} onClose={close} onSaved={setLastId} />}
        {open === 'export' && (
          <ExportDialog list={list} asked={asked} columns={chosenColumns(columns, typeof now.cols === 'string' ? now.cols : undefined).map(({ id }) => id)} onClose={close} />
        )}
        {open === 'columns' && (
          <ColumnsDialog
            columns={columns}
            hint={columnsHint}
            cols={typeof now.cols === 'string' ? now.cols : undefined}
            onClose={close}
            onChoose={(cols) => {
              const { cols: _old, ...rest } = now;
              onApply(cols === undefined ? rest : { ...rest, cols });
              close();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
