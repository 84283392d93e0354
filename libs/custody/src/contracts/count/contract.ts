import type { Instant, Page } from '../../../../platform/src/contract.js';
import type { SignatureRequest, SignatureShown } from '../hand-over/contract.js';

export type CountState = 'open' | 'closed' | 'stopped';
export type CountOutcome = 'found' | 'missing' | 'unexpected' | 'left' | 'beside';

/** A random sample by asset class and band of value; without a seed one is made, and told. */
export interface SampleRequest {
  readonly size: number;
  readonly seed?: string;
  /** Only of these classes; of all when left out. */
  readonly assetClasses?: readonly string[];
  /** Only items worth at least this, in whatever currency. */
  readonly fromValue?: string;
}

/** POST /counts: of a place and all under it, or of a sample of what stands there. */
export interface StartCountRequest {
  readonly placeId: string;
  /** Those who count do not see what is expected. */
  readonly blind?: boolean;
  readonly sample?: SampleRequest;
}

export interface StartedCount {
  readonly id: string;
  readonly version: number;
  readonly number: number;
}

/** `expected` is what the register has here: found and missing. All are hidden while a blind count goes on. */
export interface CountNumbersShown {
  readonly expected: number;
  readonly found: number;
  readonly missing: number;
  readonly unexpected: number;
  /** Asked for, and moved away meanwhile. */
  readonly left: number;
  /** In its place, but not of the sample. */
  readonly beside: number;
}

/** One row of GET /counts?state=&cursor=&limit=, the newest first. */
export interface CountRow {
  readonly id: string;
  readonly number: number;
  readonly placeId: string;
  readonly placePath: string;
  readonly state: CountState;
  readonly blind: boolean;
  readonly sampleSize: number | null;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** Differences of those that were looked for; null while it goes on. */
  readonly differences: number | null;
  readonly checked: number | null;
}

export type CountPage = Page<CountRow>;

export interface CountCounter {
  readonly name: string;
  readonly items: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
}

/** GET /counts/:id, with ETag; the signed report as PDF: GET /counts/:id/report. */
export interface StockCountShown {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly placeId: string;
  readonly placePath: string;
  readonly sitePath: string;
  readonly state: CountState;
  readonly blind: boolean;
  /** What is expected is hidden: the count is blind and goes on. */
  readonly hidden: boolean;
  readonly sample: { readonly size: number; readonly seed: string; readonly assetClasses: readonly string[]; readonly fromValue: string | null } | null;
  /** What the sample was drawn from, and the hash of it. */
  readonly population: number;
  readonly populationHash: string;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly revealedAt: Instant | null;
  readonly revealedBy: string | null;
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  readonly stopReason: string | null;
  readonly numbers: CountNumbersShown | null;
  readonly seen: number;
  readonly counters: readonly CountCounter[];
  /** The reader may not see every case of it: numbers and lists are of what the reader may see. */
  readonly partial: boolean;
  readonly signature: SignatureShown | null;
  readonly allowedActions: readonly string[];
}

/** One row of GET /counts/:id/lines?outcome=&cursor=&limit= */
export interface CountLineShown {
  readonly itemId: string;
  readonly caseId: string;
  /** Null while a blind count goes on. */
  readonly outcome: CountOutcome | null;
  readonly code: string;
  readonly reference: string;
  readonly description: string;
  readonly assetClass: string;
  /** Where it was seen. */
  readonly spotId: string | null;
  readonly spotPath: string | null;
  /** Where the register had it then; null while a blind count goes on. */
  readonly registerPath: string | null;
  readonly countedBy: string | null;
  readonly countedAt: Instant | null;
  /** Where the register has it now; null while a blind count goes on. */
  readonly placeId: string | null;
  readonly path: string | null;
  /** The difference is mended: a move brought the register to where the thing is. */
  readonly corrected: boolean;
}

export type CountLinePage = Page<CountLineShown>;

/** POST /counts/:id/scans: a code that was scanned or typed, or an item that was ticked; `spotId` is where the counter stands, the place of the count when left out. */
export interface CountScanRequest {
  readonly text?: string;
  readonly itemId?: string;
  readonly spotId?: string;
}

/** A place was scanned (`spot`), where what follows is seen; or an item, with what became of it (null in a blind count). */
export interface CountScanAnswer {
  readonly spot: { readonly id: string; readonly path: string } | null;
  readonly item: {
    readonly id: string;
    readonly reference: string;
    readonly description: string;
    readonly outcome: 'found' | 'unexpected' | 'beside' | null;
    readonly registerPath: string | null;
    /** Somebody saw it before in this count. */
    readonly again: boolean;
  } | null;
}

/** POST /counts/:id/withdrawals: this was no such thing. */
export interface WithdrawScanRequest {
  readonly itemId: string;
}

/** POST /counts/:id/closing with If-Match: signed for these numbers; what is missing goes on the list of `ownerId`, else of who answers for the place. */
export interface CloseCountRequest {
  readonly found: number;
  readonly missing: number;
  readonly unexpected: number;
  readonly signature: SignatureRequest;
  readonly ownerId?: string;
}

/** POST /counts/:id/stopping with If-Match */
export interface StopCountRequest {
  readonly reason: string;
}

export interface ChangedCount {
  readonly id: string;
  readonly version: number;
}

/** One row of GET /counts/drift: a closed count of a site, the oldest first. */
export interface DriftRow {
  readonly countId: string;
  readonly number: number;
  readonly siteId: string;
  readonly sitePath: string;
  readonly placePath: string;
  readonly sampled: boolean;
  readonly endedAt: Instant;
  /** Found, missing and unexpected together. */
  readonly checked: number;
  /** Missing and unexpected. */
  readonly differences: number;
}
