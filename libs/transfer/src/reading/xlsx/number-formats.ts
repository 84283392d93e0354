import { attributeOf, scanXml } from './xml-scanner.js';

/** What a number in a cell stands for, by its number format. */
export type NumberMeaning = 'number' | 'date' | 'time';

/** Built-in formats, ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are dates of East Asian editions. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);

/** The meaning of each cell style of a workbook, by the number a cell refers to it with. */
export async function readNumberMeanings(styles: AsyncIterable<string>): Promise<readonly NumberMeaning[]> {
  const custom = new Map<number, string>();
  const formats: number[] = [];
  let inCellStyles = false;
  await scanXml(styles, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'numFmt') custom.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      if (name === 'xf' && inCellStyles) formats.push(Number(attributeOf(attributes, 'numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
    text() {},
  });
  return formats.map((id) => {
    const code = custom.get(id);
    if (code !== undefined) return meaningOf(code);
    if (BUILT_IN_DATES.has(id)) return 'date';
    return BUILT_IN_TIMES.has(id) ? 'time' : 'number';
  });
}

/** "dd-mm-yyyy" is a date, "[h]:mm" a time, "#,##0.00 \"days\"" a number: quoted and escaped text does not count. */
export function meaningOf(formatCode: string): NumberMeaning {
  const [forPositive = ''] = formatCode
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';');
  if (/general/i.test(forPositive) || /[0#?]/.test(forPositive.replace(/s\.0+/gi, ''))) return 'number';
  if (/[dy]/i.test(forPositive) || /m{3,}/i.test(forPositive)) return 'date';
  return /[hs]/i.test(forPositive) ? 'time' : 'number';
}
