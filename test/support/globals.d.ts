declare global {
  /** Kept between global set-up and tear-down of a test run. */
  var zegelTestServer: { stop(): Promise<void> } | undefined;
}

export {};
