// Real processes, a real database and a real browser take longer than the five seconds of jest.
jest.setTimeout(60_000);
