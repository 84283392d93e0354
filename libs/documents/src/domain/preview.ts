/** The previews of a document: one for lists, one to look at. */
export const PREVIEW_SIZES = ['small', 'large'] as const;
export type PreviewSize = (typeof PREVIEW_SIZES)[number];

/** What previews are. */
export const PREVIEW_TYPE = 'image/jpeg';

/** Why a file has no preview, for good. The file itself is none the worse for it. */
export type PreviewFault = 'too-large' | 'unreadable' | 'encrypted' | 'timed-out' | 'failed';

/** Attempts of a process that itself failed (the store was away, the worker died); what lies in the file is tried once. */
export const MOST_ATTEMPTS = 6;
