import type { Titles } from '../../../platform/src/contract.js';
import type { CaseDocument } from '../contract.js';

type DocumentKind = CaseDocument['kind'];

/** What a document is in the case, in both languages. */
export const DOCUMENT_KIND_TITLES = {
  order: { nl: 'Bevel of beschikking', en: 'Order' },
  notice: { nl: 'Kennisgeving van inbeslagneming', en: 'Notice of seizure' },
  receipt: { nl: 'Ontvangstbewijs', en: 'Receipt' },
  judgment: { nl: 'Vonnis of arrest', en: 'Judgment' },
  letter: { nl: 'Brief', en: 'Letter' },
  photo: { nl: 'Foto', en: 'Photo' },
  report: { nl: 'Proces-verbaal of rapport', en: 'Report' },
  other: { nl: 'Anders', en: 'Other' },
} as const satisfies Record<DocumentKind, Titles>;

export const DOCUMENT_KINDS = Object.keys(DOCUMENT_KIND_TITLES) as readonly DocumentKind[];
