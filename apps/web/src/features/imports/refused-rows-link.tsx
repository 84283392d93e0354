import { Download } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { refusedRowsUrl } from '../../api/imports.js';
import { buttonClass } from '../../ui/button-look.js';
import '../../ui/button.css';
import { Icon } from '../../ui/icon.js';

interface RefusedRowsLinkProps {
  readonly importId: string;
}

/** The refused rows as a file, to mend and bring in again. */
export function RefusedRowsLink({ importId }: RefusedRowsLinkProps): ReactElement {
  const { t } = useTranslation('imports');
  return (
    <a href={refusedRowsUrl(importId)} download className={buttonClass('plain')}>
      <Icon of={Download} />
      {t('result.download')}
    </a>
  );
}
