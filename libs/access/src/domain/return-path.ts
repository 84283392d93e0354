const LONGEST = 500;

/** Where to go after signing in: an address of ours, or the first page. Never another site's, however it is written. */
export function returnPath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > LONGEST) return '/';
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted) && !wanted.startsWith('/api/') ? wanted : '/';
}

/** The same with a word for the page about how signing in went. */
export function withWord(path: string, word: string): string {
  const [before = '/', hash] = path.split('#', 2);
  return `${before}${before.includes('?') ? '&' : '?'}signIn=${word}${hash === undefined ? '' : `#${hash}`}`;
}
