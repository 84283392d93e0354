import { Injectable } from '@nestjs/common';
import { refuseInvalid } from '#platform';
import type { PreviewRequest } from '../../contract.js';
import type { Book } from '../../domain/book/book.js';
import { PackRevisionRepository } from '../../persistence/pack-revision.repository.js';
import type { StoredBook } from '../../persistence/rule-book.query.js';
import { RuleBook } from '../rule-book.js';
import { checkedPack } from './checked-pack.js';
import { problemsOf } from './decrees.service.js';

/** A change of the rules that is not made yet: one that a page asks about, or a file of rules as it is. */
export type Change = PreviewRequest | { readonly packText: string; readonly cursor?: string };

/** The book as a change would make it, without making it. Runs inside the caller's unit of work. */
@Injectable()
export class DraftBook {
  constructor(
    private readonly rules: RuleBook,
    private readonly revisions: PackRevisionRepository,
  ) {}

  async of(request: Change): Promise<{ readonly before: Book; readonly draft: Book }> {
    const change = await this.changeOf(request);
    return { before: await this.rules.draft((stored) => stored), draft: await this.rules.draft(change) };
  }

  private async changeOf(request: Change): Promise<(stored: StoredBook) => StoredBook> {
    if ('packText' in request) {
      const { content } = checkedPack(request.packText, await this.rules.refresh());
      return (stored) => ({ ...stored, revisions: [...stored.revisions, content] });
    }
    const { revisionId, decree, promotion } = request;
    if ([revisionId, decree, promotion].filter((each) => each !== undefined).length !== 1) refuseInvalid([{ code: 'rules.one-change', pointer: '' }]);
    if (revisionId !== undefined) {
      const { content } = await this.revisions.get(revisionId);
      return (stored) => ({ ...stored, revisions: [...stored.revisions, content] });
    }
    if (decree !== undefined) {
      refuseInvalid(problemsOf(decree).map((problem) => ({ ...problem, pointer: `/decree${problem.pointer ?? ''}` })));
      return (stored) => ({ ...stored, equatedYears: [...stored.equatedYears.filter(({ year }) => year !== decree.year), { ...decree, importedOn: '2000-01-01' }] });
    }
    const { ruleId = '', version = 0, takeBack = false } = promotion ?? {};
    return (stored) => {
      const others = stored.promotions.filter((each) => each.ruleId !== ruleId || each.version !== version);
      return { ...stored, promotions: takeBack ? others : [...others, { ruleId, version, by: '', on: '2000-01-01', reason: '' }] };
    };
  }
}
