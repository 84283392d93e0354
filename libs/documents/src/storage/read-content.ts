import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { FileContent } from '../domain/judge-type.js';

const HEAD_BYTES = 8 * 1024;
/** NUL and the other control characters that no text has; line ends, tabs and page breaks it may have. */
const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
const HEADER = /^[!-9;-~]+:/;
const MAIL_HEADER = /^(from|to|date|subject|received|return-path|message-id|mime-version|delivered-to):/i;

/** Looks at the bytes of a file: its signature, and whether it is text or mail. */
export async function readContent(path: string): Promise<FileContent> {
  const signature = (await fileTypeFromFile(path).catch(() => undefined))?.mime ?? null;
  const text = await isText(path);
  return { signature, text, mail: text && opensAsMail(await readHead(path)) };
}

async function isText(path: string): Promise<boolean> {
  const stream = createReadStream(path, { encoding: 'latin1' }) as AsyncIterable<string>;
  for await (const piece of stream) if (NOT_TEXT.test(piece)) return false;
  return true;
}

async function readHead(path: string): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** RFC 5322: a mail opens with header lines, some of which every mail has; a line that starts with a space continues the one before. */
function opensAsMail(head: string): boolean {
  const mail = head.replace(/^(\xef\xbb\xbf|From .*\r?\n)/, '');
  const end = mail.search(/\r?\n\r?\n/);
  const lines = (end === -1 ? mail : mail.slice(0, end)).split(/\r?\n/);
  // Without an end to the headers in what was read, the last line may be cut off.
  const headers = (end === -1 ? lines.slice(0, -1) : lines).filter((line) => !/^[ \t]/.test(line));
  return headers.every((line) => HEADER.test(line)) && headers.some((line) => MAIL_HEADER.test(line));
}
