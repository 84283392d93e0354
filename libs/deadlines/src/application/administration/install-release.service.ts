import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork, processContext } from '#platform';
import { Book } from '../../domain/book/book.js';
import { NOTHING_TOUCHED, touchesOf, touchesOfAll, type Touches } from '../../domain/book/touches.js';
import { ReleaseRepository } from '../../persistence/release.repository.js';
import type { StoredBook } from '../../persistence/rule-book.query.js';
import { readablePack } from '../readable-pack.js';
import { RuleBook } from '../rule-book.js';
import { ShippedPacks } from '../shipped-packs.js';
import { ChangeBook } from './change-book.js';

const RELEASE = processContext('release', 'process', 'start');

/**
 * Puts the packs of this release in force when the worker starts: they are kept, the table of equated days is filled from them
 * where nobody administers it, and the cases that the new packs touch are planned again. The release that started last is in
 * force; a worker of another one plans no more (`RuleBook.toPlanBy`).
 */
@Injectable()
export class InstallRelease implements OnApplicationBootstrap {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly releases: ReleaseRepository,
    private readonly rules: RuleBook,
    private readonly change: ChangeBook,
    private readonly shipped: ShippedPacks,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.execute();
  }

  /** @returns whether the packs of this release were not in force yet */
  async execute(): Promise<boolean> {
    return this.uow.run(RELEASE, async () => {
      const { files, equatedYears, sha256 } = this.shipped;
      const before = await this.releases.hold(sha256);
      if (before === null) return false;
      await this.releases.putInForce(
        sha256,
        files.map(({ name, pack, raw, sha256: ofFile }) => ({ pack: pack.pack, revision: pack.revision, fileName: name, sha256: ofFile, content: raw })),
        equatedYears,
      );
      const revisions = files.map(({ pack }) => `${pack.pack} ${pack.revision}`).join(', ');
      const fact = { type: 'rules.release-installed', subjectType: 'rule-book', subjectId: sha256, data: { revisions } };
      await this.change.replan({ cause: 'release', about: { revisions }, reason: revisions, fact }, await this.touchedSince(before));
      return true;
    });
  }

  /** Of the very first release nothing is planned by another book, unless deadlines were planned before packs were kept. */
  private async touchedSince(before: StoredBook): Promise<Touches> {
    const now = await this.rules.draft((stored) => stored);
    const earlier = new Map(before.shipped.flatMap(readablePack).map((pack) => [pack.pack, pack]));
    if (earlier.size === 0) return (await this.releases.anyDeadline()) ? touchesOfAll(now) : NOTHING_TOUCHED;
    const { promotions, equatedYears } = before;
    return touchesOf(new Book({ packs: [...earlier.values()], equatedYears: [] }, { revisions: before.revisions.flatMap(readablePack), promotions, equatedYears, earlier: [] }), now);
  }
}
