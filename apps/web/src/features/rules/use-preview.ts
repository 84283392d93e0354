import type { PreviewPage, PreviewRequest } from '@contract/deadlines';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { previewChange } from '../../api/rules.js';

export type PreviewSum = Omit<PreviewPage, 'nextCursor'>;

const nothing: PreviewSum = { total: 0, looked: 0, counts: [], casesThatMove: 0, examples: [] };
/** Examples that are shown of all pages together. */
const examplesShown = 20;

function add(sum: PreviewSum, page: PreviewPage): PreviewSum {
  const counts = new Map(sum.counts.map((each) => [`${each.ruleId} ${each.kind}`, each]));
  for (const each of page.counts) {
    const known = counts.get(`${each.ruleId} ${each.kind}`);
    counts.set(`${each.ruleId} ${each.kind}`, { ...each, count: each.count + (known?.count ?? 0) });
  }
  return {
    total: page.total,
    looked: page.looked,
    counts: [...counts.values()],
    casesThatMove: sum.casesThatMove + page.casesThatMove,
    examples: [...sum.examples, ...page.examples].slice(0, examplesShown),
  };
}

/** Asks page by page what a change would move, adding up; leaving the page stops it. Nothing is stored. */
export function usePreview(change: Omit<PreviewRequest, 'cursor'>) {
  const [soFar, setSoFar] = useState<PreviewSum>(nothing);
  const { data, error, refetch } = useQuery({
    queryKey: ['rules', 'preview', change],
    queryFn: async ({ signal }) => {
      let sum = nothing;
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page: PreviewPage = await previewChange({ ...change, ...(cursor !== undefined && { cursor }) }, signal);
        sum = add(sum, page);
        setSoFar(sum);
        cursor = page.nextCursor;
      }
      return sum;
    },
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return { sum: data ?? soFar, done: data !== undefined, error, retry: () => void refetch() };
}
