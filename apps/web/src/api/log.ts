import type { LogRow, LogSearch } from '@contract/audit';
import { asPage } from './as-page.js';
import { pagedList } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

/** The whole log, for who checks it. */
export const logQuery = (search: LogSearch) =>
  pagedList<LogRow>(['log', search], async (cursor, signal) => asPage(await request(`/log${queryString({ ...search, cursor })}`, { signal })));
