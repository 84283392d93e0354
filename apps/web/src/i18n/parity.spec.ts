import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Texts = { readonly [key: string]: string | Texts };

const namespaces = (language: string): string[] => readdirSync(join(__dirname, language)).sort();

function textsOf(language: string, file: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (texts: Texts, path: string): void => {
    for (const [key, value] of Object.entries(texts)) {
      if (typeof value === 'string') found.set(`${path}${key}`, value);
      else walk(value, `${path}${key}.`);
    }
  };
  walk(JSON.parse(readFileSync(join(__dirname, language, file), 'utf8')) as Texts, '');
  return found;
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name ?? '').sort();

describe('the texts of the web app', () => {
  it('exist in the same namespaces in Dutch and English', () => {
    expect(namespaces('en')).toEqual(namespaces('nl'));
  });

  describe.each(namespaces('nl'))('%s', (file) => {
    const nl = textsOf('nl', file);
    const en = textsOf('en', file);

    it('has the same keys in both languages', () => {
      expect([...en.keys()].sort()).toEqual([...nl.keys()].sort());
    });

    it('says something for every key', () => {
      const silent = [...nl, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key);
      expect(silent).toEqual([]);
    });

    it('fills in the same values in both languages', () => {
      for (const [key, text] of nl) expect([key, placeholders(en.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    });

    it('has a singular for every plural', () => {
      const plurals = [...nl.keys()].filter((key) => key.endsWith('_other'));
      for (const key of plurals) expect(nl.has(key.replace(/_other$/, '_one'))).toBe(true);
    });
  });
});
