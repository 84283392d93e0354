import type { Me } from '@contract/access';
import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/session.js';

/** The reader; pages are drawn only when somebody is signed in. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}
