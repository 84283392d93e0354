import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { loadPack, packsQuery } from '../../api/rules.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { FileField } from '../../ui/form/file-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { useMe } from '../session/use-me.js';
import { RulesFrame } from './rules-frame.js';

/** Files of rules: load a new one, and those so far. */
export function PacksPage(): ReactElement {
  const { t } = useTranslation('rules');
  const locale = useLocale();
  const { acts } = useMe();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(packsQuery);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <RulesFrame>
      {acts.includes('rules.change') && <LoadPack />}
      <Card title={t('packs.list')} flush>
        {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
        <ScrollBox label={t('packs.list')}>
          <table className="plain-table">
            <caption className="visually-hidden">{t('packs.list')}</caption>
            <thead>
              <tr>
                {(['file', 'pack', 'effective', 'state', 'by'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`packs.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.id}>
                  <td>
                    <Link to="/regels/bestanden/$packId" params={{ packId: one.id }}>
                      {one.fileName}
                    </Link>
                  </td>
                  <td>
                    {one.pack.toUpperCase()} {one.revision}
                  </td>
                  <td>{one.effectiveFrom === null ? '–' : formatDate(one.effectiveFrom, locale)}</td>
                  <td>{t(`packs.stateOf.${one.state}`)}</td>
                  <td>
                    {one.origin === 'shipped' ? t('packs.release') : one.loadedBy}
                    <div className="muted">{formatInstant(one.loadedAt, locale)}</div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
        {hasNextPage && (
          <div className="card-body">
            <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage({ cancelRefetch: false })}>
              {t('more')}
            </Button>
          </div>
        )}
      </Card>
    </RulesFrame>
  );
}

interface LoadValues {
  readonly file: File | null;
}

/** The file is checked when it is loaded; it is in force only when it is applied. */
function LoadPack(): ReactElement {
  const { t } = useTranslation('rules');
  const client = useQueryClient();
  const navigate = useNavigate();
  const state = useServerForm<LoadValues, { readonly id: string } | null>({
    defaultValues: { file: null },
    submit: ({ file }, key) => (file ? loadPack(file, key) : Promise.resolve(null)),
    onDone: (loaded) => {
      void client.invalidateQueries({ queryKey: packsQuery.queryKey });
      if (loaded) void navigate({ to: '/regels/bestanden/$packId', params: { packId: loaded.id } });
    },
  });
  return (
    <Card title={t('packs.load')}>
      <ServerForm state={state} label={t('packs.load')}>
        <FileField name="file" label={t('packs.file')} hint={t('packs.hint')} accept=".json,application/json" />
        <FormButtons submit={t('packs.check')} busy={state.busy} />
      </ServerForm>
    </Card>
  );
}
