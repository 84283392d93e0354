// Real processes, a real database and a real browser take longer than the five seconds of jest, and so does
// arithmetic on a machine that is busy. What hangs is found all the same, only later.
jest.setTimeout(120_000);
