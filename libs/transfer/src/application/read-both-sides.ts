import { Injectable } from '@nestjs/common';
import { PlaceNames } from '#custody';
import { checkIdentifier, isIdentifierKind } from '#items';
import { UnitOfWork, type WorkContext } from '#platform';
import { createListReader, lettersAndDigits, placeNames } from '../domain/comparison/read-list.js';
import type { ListedPlace, ListedThing, RegisteredThing } from '../domain/comparison/things.js';
import { ComparedItemsQuery } from '../persistence/compared-items.query.js';
import type { ComparisonRecord } from '../persistence/comparison.entity.js';
import { ComparisonRepository } from '../persistence/comparison.repository.js';
import { ImportRepository } from '../persistence/import.repository.js';
import { ImportFiles, asProblem } from './import-files.service.js';

const SAYS_EVERY = 2_000;

/** The list as its file says it, and the register as the owner of the comparison sees it. */
@Injectable()
export class ReadBothSides {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly comparisons: ComparisonRepository,
    private readonly imports: ImportRepository,
    private readonly files: ImportFiles,
    private readonly places: PlaceNames,
    private readonly items: ComparedItemsQuery,
  ) {}

  async list(context: WorkContext, owner: WorkContext, { id, importId, mapping, matchBy, scopeKind, scopeId, scopeTitle }: ComparisonRecord): Promise<readonly ListedThing[]> {
    const places = await this.uow.read(owner, () => this.places.all());
    const { fileKey } = await this.uow.read(context, () => this.imports.get(importId));
    const placeOfList: ListedPlace | null = scopeKind === 'place' ? { text: scopeTitle, placeIds: [scopeId] } : null;
    const table = await this.files.openStored(fileKey);
    try {
      const read = createListReader(mapping, table.headers, { matchBy, placesOf: placeNames(places), placeOfList, ofItsOwnRegister: scopeKind === 'register' && scopeId === mapping.source, normalise });
      const listed: ListedThing[] = [];
      for await (const row of table.rows) {
        listed.push(read(row));
        if (listed.length % SAYS_EVERY === 0) await this.uow.run(context, () => this.comparisons.noteRowsRead(id, listed.length));
      }
      return listed;
    } catch (error) {
      throw asProblem(error);
    } finally {
      await table.close();
    }
  }

  async register(owner: WorkContext, { scopeKind, scopeId, matchBy }: ComparisonRecord, listed: readonly ListedThing[]): Promise<readonly RegisteredThing[]> {
    const found = new Map<string, RegisteredThing>();
    const keys = [...new Set(listed.flatMap((row) => row.keys))];
    const names = matchBy === 'identifier' ? [] : [...new Set(listed.map(({ name }) => name.toUpperCase().trim()).filter((name) => name !== ''))];
    for (const thing of await this.uow.read(owner, () => this.items.named(keys, names, matchBy))) found.set(thing.itemId, thing);
    const scope = { kind: scopeKind, id: scopeId };
    let page = await this.uow.read(owner, () => this.items.ofScope(scope, null, matchBy));
    for (;;) {
      for (const thing of page.items) found.set(thing.itemId, thing);
      const after = page.next;
      if (after === null) return [...found.values()];
      page = await this.uow.read(owner, () => this.items.ofScope(scope, after, matchBy));
    }
  }
}

function normalise(kind: string, text: string): string {
  return isIdentifierKind(kind) ? checkIdentifier(kind, text).normalised : lettersAndDigits(text);
}
