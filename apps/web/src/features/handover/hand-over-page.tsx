import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handOver, handOverPreviewQuery } from '../../api/deadlines.js';
import { directoryQuery } from '../../api/session.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { PageHeading } from '../../ui/page-heading.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useMe } from '../session/use-me.js';
import { HandOverForm } from './hand-over-form.js';
import { HandOverSeen } from './hand-over-seen.js';
import { exceptionsOf, type Receivers } from './receivers.js';

const route = getRouteApi('/termijnen/overdragen');

/** All deadlines of a person in other hands at once: seen first, with exceptions a row, and then one act with one reason. */
export function HandOverPage(): ReactElement {
  const { t } = useTranslation('handling');
  const client = useQueryClient();
  const { id: me } = useMe();
  const { van = me } = route.useSearch();
  const { data: directory } = useQuery(directoryQuery);
  const [done, setDone] = useState<number | null>(null);
  const [receivers, setReceivers] = useState<Receivers>({});
  const people = (directory?.people ?? []).map(({ id, name }) => ({ value: id, text: name }));
  const state = useServerForm({
    defaultValues: { fromId: van, toId: '', reason: '' },
    submit: ({ fromId: from, toId: to, reason }, key) => {
      // What is handed over is what was seen: the server refuses when it is more or fewer by now.
      const seen = client.getQueryData(handOverPreviewQuery(from, to).queryKey);
      return handOver(from === me ? null : from, { toId: to, reason, count: seen?.pages[0]?.total ?? 0, exceptions: exceptionsOf(receivers) }, key);
    },
    onDone: ({ handed }, { fromId }) => {
      toasterState.show({ key: 'saved' });
      setDone(handed);
      setReceivers({});
      state.form.reset({ fromId, toId: '', reason: '' });
      void client.invalidateQueries({ queryKey: ['deadlines'] });
    },
  });
  const [fromId, toId] = state.form.watch(['fromId', 'toId']);
  const preview = useInfiniteQuery(handOverPreviewQuery(fromId, toId));
  return (
    <div className="page">
      <Breadcrumb crumbs={[{ title: t('handOver.deadlines'), to: '/termijnen' }, { title: t('handOver.title') }]} />
      <PageHeading title={t('handOver.title')} />
      <p role="status">{done !== null && t('handOver.done', { count: done })}</p>
      <HandOverForm state={state} people={people} preview={preview} receivers={receivers} />
      <HandOverSeen
        preview={preview}
        people={people}
        toName={people.find(({ value }) => value === toId)?.text ?? ''}
        receivers={receivers}
        onChoose={(deadlineId, receiver) => setReceivers((old) => ({ ...old, [deadlineId]: receiver }))}
      />
    </div>
  );
}
