import type { ItemDefect } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** What kinds of defect a record has, in one line. */
export function DefectKinds({ defects }: { readonly defects: readonly ItemDefect[] }): ReactElement {
  const { t } = useTranslation('quality');
  const words = defects.map(({ kind }) => t(`kind.${kind}`)).join(', ');
  return <span title={words}>{words}</span>;
}
