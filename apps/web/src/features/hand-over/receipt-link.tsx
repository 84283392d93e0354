import { FileDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { receiptUrl } from '../../api/hand-overs.js';
import { buttonClass } from '../../ui/button-look.js';
import '../../ui/button.css';
import { Icon } from '../../ui/icon.js';

interface ReceiptLinkProps {
  readonly id: string;
  readonly number: number;
  readonly look?: 'link' | 'primary' | 'plain';
}

/** The receipt of a hand-over, as it was made. */
export function ReceiptLink({ id, number, look = 'link' }: ReceiptLinkProps): ReactElement {
  const { t } = useTranslation('hand-over');
  return (
    <a className={buttonClass(look)} href={receiptUrl(id)} download>
      <Icon of={FileDown} />
      {t('receipt', { number })}
    </a>
  );
}
