import { undoEscapes } from './cell-text.js';
import { scanXml } from './xml-scanner.js';

/** The texts that cells refer to by number. Formatting within a text is left out, so is a phonetic reading beside it. */
export async function readSharedStrings(pieces: AsyncIterable<string>): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await scanXml(pieces, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    close(name) {
      if (name === 'si') strings.push(undoEscapes(text));
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}
