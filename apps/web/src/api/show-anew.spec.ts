import { QueryClient } from '@tanstack/react-query';
import { showAnew } from './show-anew.js';

describe('a list that is shown anew', () => {
  it('starts with its first pages, and what hangs on it and has no pages is fetched again too', async () => {
    const client = new QueryClient();
    client.setQueryData(['items', 'list', 'a'], { pages: [1, 2, 3, 4, 5], pageParams: [1, 2, 3, 4, 5] });
    client.setQueryData(['items', 'list', 'facets'], { classes: [] });

    await showAnew(client, ['items', 'list']);

    expect(client.getQueryData(['items', 'list', 'a'])).toEqual({ pages: [1, 2, 3], pageParams: [1, 2, 3] });
    expect(client.getQueryData(['items', 'list', 'facets'])).toEqual({ classes: [] });
    expect(client.getQueryState(['items', 'list', 'facets'])?.isInvalidated).toBe(true);
    client.clear();
  });
});
