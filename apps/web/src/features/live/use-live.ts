import type { LiveEvent } from '@contract/notifications';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { newsOf } from './news.js';
import { openSharedLiveSource } from './shared-live-source.js';

/** Which answers an event makes old. Long lists are not fetched again by themselves; they say that there is news. */
function keysFor({ type, id, caseId }: LiveEvent): readonly (readonly unknown[])[] {
  const ofCase =
    caseId === null
      ? []
      : [
          ['cases', 'one', caseId],
          ['cases', 'timeline', caseId],
          ['cases', 'decisions', caseId],
          ['cases', 'documents', caseId],
          ['documents', 'versions'],
          ['cases', 'requests', caseId],
          ['cases', 'exchanges', caseId],
          ['cases', 'value', caseId],
          ['deadlines', 'case', caseId],
        ];
  switch (type) {
    case 'case':
      return [['cases', 'one', id], ['cases', 'timeline', id], ['deadlines', 'case', id], ['deadlines', 'today'], ...ofCase];
    case 'item':
      return [['items', 'one', id], ['items', 'custody', id], ['items', 'value', id], ['items', 'documents', id], ['items', 'timeline', id], ['approvals'], ['deadlines', 'today'], ...ofCase];
    case 'deadline':
      return [['deadlines'], ...ofCase];
    case 'import':
      return [['imports', 'one', id], ['imports', 'list']];
    case 'count':
      return [['counts', 'one', id], ['counts', 'lines', id], ['counts', 'list'], ['counts', 'drift']];
    case 'replan':
      return [['rules', 'replans']];
    case 'notification':
      return [['me'], ['notifications', 'newest'], ['mailbox']];
    default:
      return type satisfies never;
  }
}

/** Anything of this type may have changed. */
const anything = '*';

const roots: Readonly<Record<LiveEvent['type'], readonly string[]>> = {
  case: ['cases', 'deadlines'],
  item: ['items', 'cases', 'deadlines'],
  deadline: ['deadlines', 'cases'],
  import: ['imports'],
  replan: ['rules'],
  count: ['counts'],
  notification: ['me', 'notifications', 'mailbox'],
};

function receive(client: QueryClient, event: LiveEvent): void {
  if (event.id === anything) {
    const touched = roots[event.type];
    void client.invalidateQueries({ predicate: ({ queryKey: [root, part] }) => touched.includes(String(root)) && part !== 'list' });
    return;
  }
  for (const queryKey of keysFor(event)) void client.invalidateQueries({ queryKey });
  if (event.type === 'case') newsOf.add('cases', event.id);
  if (event.type === 'item') newsOf.add('items', event.id);
  if (event.type === 'notification') newsOf.add('notifications', event.id);
}

/** Keeps the page true while others work: the stream carries ids, the page asks again by its own rights. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      openSharedLiveSource(
        (event) => receive(client, event),
        () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'reference' && queryKey[1] !== 'list' }),
      ),
    [client],
  );
}
