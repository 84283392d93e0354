import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ClassIcon } from './class-icon.js';

interface ItemLinkProps {
  readonly item: { readonly itemId: string; readonly reference: string; readonly assetClass: string; readonly description: string };
}

/** An item in a row of a table: its number as the way to its page, its class and what it is. */
export function ItemLink({ item }: ItemLinkProps): ReactElement {
  return (
    <>
      <Link to="/voorwerpen/$itemId" params={{ itemId: item.itemId }}>
        {item.reference}
      </Link>{' '}
      <ClassIcon assetClass={item.assetClass} /> {item.description}
    </>
  );
}
