import { getMetadataStorage } from 'class-validator';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { choiceLists } from '../../apps/api/src/reference/choice-lists.js';

/** The closed lists that every request of the API asks with, as its refusals name them. */
function askedLists(): readonly (readonly string[])[] {
  const { validationMetadatas } = getMetadataStorage() as unknown as { readonly validationMetadatas: ReadonlyMap<unknown, readonly { readonly message?: unknown }[]> };
  return [...validationMetadatas.values()].flat().flatMap(({ message }) => {
    if (typeof message !== 'string' || !message.includes('field.choice')) return [];
    return [(JSON.parse(message) as { readonly params: { readonly choices: readonly string[] } }).params.choices];
  });
}

describe('a closed list that a request asks with', () => {
  const asked = askedLists();
  const lists = choiceLists();

  it('is found with every request of the API', () => {
    expect(ApiModule).toBeDefined();
    expect(asked.length).toBeGreaterThan(80);
  });

  it('has words in Dutch and English for all that can be chosen', () => {
    expect(asked.filter((codes) => !lists.some((titles) => codes.every((code) => titles[code]?.nl && titles[code].en)))).toEqual([]);
  });
});
