/** A text without the byte order mark that some programs put before UTF-8, and that is no part of what it says. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
