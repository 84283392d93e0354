import { RefreshCw } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import type { newsOf } from './news.js';
import { useNews } from './use-news.js';

interface NewsButtonProps {
  readonly topic: Parameters<typeof newsOf.count>[0];
  readonly onShow: () => void;
}

/** "3 gewijzigd, toon": the list stays as it is until the reader asks. */
export function NewsButton({ topic, onShow }: NewsButtonProps): ReactElement {
  const { t } = useTranslation('common');
  const { count, clear } = useNews(topic);
  return (
    <span role="status">
      {count > 0 && (
        <Button
          icon={RefreshCw}
          onClick={() => {
            clear();
            onShow();
          }}
        >
          {topic === 'notifications' ? t('news.new', { count }) : t('news.changed', { count })}
        </Button>
      )}
    </span>
  );
}
