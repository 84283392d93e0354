import { searchConditions } from './search-conditions.js';

const asked = (text: string | undefined): { readonly conditions: readonly string[]; readonly values: readonly unknown[] } => {
  const values: unknown[] = [];
  return { conditions: searchConditions('i', text, values), values };
};

describe('searchConditions', () => {
  it.each([[undefined], [''], ['   ']])('asks nothing of a search without words (%j)', (text) => {
    expect(asked(text)).toEqual({ conditions: [], values: [] });
  });

  it('asks each word for itself, in any order', () => {
    const { conditions, values } = asked('rode  jacht');

    expect(conditions).toHaveLength(2);
    expect(values).toEqual(['%rode%', 'rode', '%jacht%', 'jacht']);
  });

  it('takes a short word as the beginning of one', () => {
    expect(asked('bo')).toEqual({ conditions: [`i.search_words @@ to_tsquery('pg_catalog.simple', quote_literal(folded($1::text)) || ':*')`], values: ['bo'] });
  });

  it.each(['%', '_', '\\'])('means %s itself', (sign) => {
    expect(asked(sign).values).toEqual([`%\\${sign}%`]);
  });

  it('looks for a number as it was typed and without its signs', () => {
    expect(asked('AB-12-CD').values).toEqual(['%AB-12-CD%', '%AB12CD%']);
  });

  it('looks for a number that was typed in groups as one', () => {
    const { conditions, values } = asked('NL91 ABNA 0417');

    expect(conditions).toHaveLength(1);
    expect(values.at(-1)).toBe('%NL91ABNA0417%');
  });

  it('never writes a word into the statement', () => {
    expect(asked("x'); DROP TABLE item; -- 12").conditions.join()).not.toMatch(/DROP|x'/);
  });
});
