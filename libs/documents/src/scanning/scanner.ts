import type { ScanVerdict } from '../domain/scan.js';

/** What looks into a file for what should not be there. It reads the bytes once, from beginning to end, and keeps none. */
export abstract class Scanner {
  /** Never throws for a fault of the scanner or of the way to it: that is a verdict too. */
  abstract scan(content: AsyncIterable<Uint8Array>): Promise<ScanVerdict>;
}

/** Lets every file through and says that nothing was scanned. Only where the configuration chose it. */
export class NoScanner extends Scanner {
  scan(): Promise<ScanVerdict> {
    return Promise.resolve({ result: 'not-scanned' });
  }
}
