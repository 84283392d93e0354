// Ends well when the address answers with a success: the image holds no curl.
import process, { argv } from 'node:process';

try {
  const { ok } = await fetch(argv[2] ?? '', { signal: AbortSignal.timeout(4_000) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
