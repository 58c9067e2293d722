import { once } from '../lib/once.ts';
import { ladder } from '../schemas/derive.ts';
import type { Level } from '../schemas/vocabulary.ts';
import { linkToDocument, type DocumentLink } from './documents.ts';
import { entries, groupBy } from './entries.ts';

/** What remains of a withdrawn record in a list: no name, no title, no address. Its own page says no more. */
export interface Withdrawal {
  kind: 'initiative' | 'collective' | 'individual';
  /** The year of an award. */
  year: number | undefined;
  withdrawnOn: string;
  reason: string;
  /** Absent when it was taken off the site at somebody's request: then the decision that honoured it stands. */
  decision: DocumentLink | undefined;
  /** The decisions that had recognised or awarded it, lowest level first. */
  origins: { level: Level | undefined; decision: DocumentLink }[];
}

/** Every withdrawn record, latest first. */
const listWithdrawals = once(async (): Promise<Withdrawal[]> => {
  const awards = [
    ...(await entries.collectives()).map(({ data }) => ({ kind: 'collective' as const, data })),
    ...(await entries.individuals()).map(({ data }) => ({ kind: 'individual' as const, data })),
  ].map(({ kind, data }) => ({
    kind,
    year: data.year,
    withdrawal: data.withdrawal,
    origins: [{ level: undefined, decision: data.decision }],
  }));
  const initiatives = (await entries.initiatives()).map(({ data }) => ({
    kind: 'initiative' as const,
    year: undefined,
    withdrawal: data.withdrawal,
    origins: ladder(data),
  }));
  const withdrawn = await Promise.all(
    [...initiatives, ...awards].flatMap(({ kind, year, withdrawal, origins }) =>
      withdrawal
        ? [
            (async (): Promise<Withdrawal> => ({
              kind,
              year,
              withdrawnOn: withdrawal.withdrawnOn,
              reason: withdrawal.reason,
              decision: withdrawal.decision ? await linkToDocument(withdrawal.decision) : undefined,
              origins: await Promise.all(
                origins.map(async ({ level, decision }) => ({
                  level,
                  decision: await linkToDocument(decision),
                })),
              ),
            }))(),
          ]
        : [],
    ),
  );
  return withdrawn.sort((a, b) => b.withdrawnOn.localeCompare(a.withdrawnOn));
});

const byDecision = once(async () => groupBy(await listWithdrawals(), ({ decision }) => decision?.id ?? []));
const byOrigin = once(async () =>
  groupBy(await listWithdrawals(), ({ origins }) => origins.map(({ decision }) => decision.id)),
);

/** What a decision withdrew. */
export async function listWithdrawnBy(documentId: string): Promise<Withdrawal[]> {
  return (await byDecision()).get(documentId) ?? [];
}

/** What a decision had recognised or awarded and that was withdrawn since. */
export async function listWithdrawnFrom(documentId: string): Promise<Withdrawal[]> {
  return (await byOrigin()).get(documentId) ?? [];
}

/** The awards of a year that were withdrawn since. */
export async function listWithdrawnAwards(year: number): Promise<Withdrawal[]> {
  return (await listWithdrawals()).filter((withdrawal) => withdrawal.year === year);
}
