import type { ChildProcess } from 'node:child_process';

declare global {
  /** Kept between global set-up and tear-down of a test run. */
  var zegelTestServer: ChildProcess | undefined;
}
