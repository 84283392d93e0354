import type { Item } from '@contract/items';
import { useQueryClient } from '@tanstack/react-query';
import { Bell, BellOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { itemQuery, setFollowing } from '../../api/items.js';
import { Button } from '../../ui/button.js';
import { useCommand } from '../../ui/form/use-command.js';
import { toasterState } from '../../ui/toaster-state.js';

interface FollowButtonProps {
  readonly item: Item;
}

/** Hear of every change of the item's status, or no longer. Shown at once, put back when the server refuses. */
export function FollowButton({ item }: FollowButtonProps): ReactElement {
  const { t } = useTranslation('items');
  const client = useQueryClient();
  const { run } = useCommand((follow: boolean, key: string) => setFollowing(item.id, follow, key));
  const { queryKey } = itemQuery(item.id);
  const { following } = item;
  return (
    <Button
      icon={following ? BellOff : Bell}
      aria-pressed={following}
      onClick={() => {
        client.setQueryData<Item>(queryKey, (old) => old && { ...old, following: !following, followers: old.followers + (following ? -1 : 1) });
        run(!following).then(
          () => void client.invalidateQueries({ queryKey }),
          () => {
            client.setQueryData<Item>(queryKey, item);
            toasterState.show({ key: 'notSaved' });
          },
        );
      }}
    >
      {following ? t('unfollow') : t('follow')}
    </Button>
  );
}
