interface Reviewed {
  readonly userId: string;
  readonly told: readonly string[];
  readonly unitId: string;
  readonly reviewedAt: Date | null;
}

interface Reviewer {
  readonly id: string;
  readonly reach: string;
  readonly unitIds: readonly string[];
}

/** Who closes it: another than who opened it, who was told of it or leads the unit of the case; once. */
export function mayReview({ userId, told, unitId, reviewedAt }: Reviewed, { id, reach, unitIds }: Reviewer): boolean {
  return reviewedAt === null && id !== userId && (told.includes(id) || (reach === 'unit-confidential' && unitIds.includes(unitId)));
}
