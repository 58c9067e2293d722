import { compareText } from '../lib/vietnamese.ts';
import { isCount, standingOfContributor, type Standing } from '../schemas/targets.ts';
import type { TargetId } from '../schemas/vocabulary.ts';
import { cardsOf, listRecognitions, type InitiativeCard } from './initiatives.ts';
import type { TargetProgress, YearOfTarget } from './progress.ts';
import { getUnit, linkToUnit, type UnitLink } from './units.ts';

/** What one unit brings to a figure, and where it says so. */
export interface UnitPart {
  unit: UnitLink;
  part: number;
  whole: number | undefined;
  standing: Standing;
  source: string | undefined;
}

/** The records behind the figures of a target in a year. */
export interface FigureDetails {
  /** In dictionary order; none for a target that counts initiatives. */
  units: UnitPart[];
  /** What the archive holds of what was counted; the units counted more than they sent in. */
  initiatives: InitiativeCard[];
}

/** The initiatives a target speaks of, recognised in a year: at base level, of these the ones in use, or by the city. */
async function listCounted(campaignId: string, target: TargetId, year: number): Promise<InitiativeCard[]> {
  if (target !== 'T4' && target !== 'T5' && target !== 'T7') return [];
  const level = target === 'T7' ? 'thanh-pho' : 'co-so';
  const found = (await listRecognitions(campaignId)).filter(
    (recognition) => recognition.level === level && recognition.year === year,
  );
  const cards = await cardsOf(found.map(({ initiative }) => initiative));
  return target === 'T5' ? cards.filter(({ entry }) => entry.data.appliedInUnit) : cards;
}

/** Everything the page of a figure asks, in one question. */
export async function getFigureDetails(
  campaignId: string,
  { target }: TargetProgress,
  { year, computed }: YearOfTarget,
): Promise<FigureDetails> {
  const parts = isCount(target.id) ? [] : computed.contributors;
  const units = await Promise.all(
    parts.map(async (contributor): Promise<UnitPart> => {
      const { data } = await getUnit(contributor.id);
      return {
        unit: await linkToUnit(contributor.id),
        part: contributor.part,
        whole: contributor.whole,
        standing: standingOfContributor(target, contributor),
        source: data.years.find((facts) => facts.year === year)?.source,
      };
    }),
  );
  return {
    units: units.sort((a, b) => compareText(a.unit.name, b.unit.name)),
    initiatives: await listCounted(campaignId, target.id, year),
  };
}
