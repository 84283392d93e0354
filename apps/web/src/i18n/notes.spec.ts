import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const domain = join(__dirname, '../../../../libs/transfer/src/domain');
const words = JSON.parse(readFileSync(join(__dirname, 'nl/notes.json'), 'utf8')) as Record<'item' | 'brief', Record<string, string>>;

function codesOf(file: string, list: string): readonly string[] {
  const source = readFileSync(join(domain, file), 'utf8');
  const [, body = ''] = new RegExp(`${list} = \\[([^\\]]*)\\]`).exec(source) ?? [];
  return [...body.matchAll(/'import\.([a-z-]+)'/g)].map(([, code]) => code ?? '');
}

describe('the review notes of an import', () => {
  it.each([
    ['codes.ts', 'ROW_NOTES'],
    ['write-codes.ts', 'WRITE_NOTES'],
  ])('of %s all have words on the page of an item', (file, list) => {
    const codes = codesOf(file, list);
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => !words.item[code])).toEqual([]);
  });
});
