import { levels, currentWards } from '../schemas/vocabulary.ts';
import { vi } from '../text/vi.ts';
import {
  countExchanges,
  countFlows,
  countYears,
  rankIdeas,
  type Adoption,
  type Place,
} from './replication-counts.ts';
import { listAdoptions } from './replication.ts';
import { getSettings } from './settings.ts';
import { mark, tableOf, type Table } from './table.ts';

const { columns: words, elsewhere } = vi.replication;

/** A place in words. */
const placeName = (place: Place): string => (place === 'khac' ? elsewhere : currentWards[place]);

const isInvented = ({ card }: Adoption) => card.illustrative;

/** The tables of the page about replication, by the name of their file. Sums that hold anything invented say so. */
const tables = {
  'luot-ap-dung': (adoptions: Adoption[], baseUrl: string) =>
    tableOf(
      adoptions.map((adoption) => ({
        [words.idea]: adoption.card.title,
        [words.giver]: adoption.card.unit.name,
        [words.from]: placeName(adoption.from),
        [words.taker]: adoption.unit.name,
        [words.to]: placeName(adoption.to),
        [words.year]: adoption.year,
        [words.result]: adoption.result ?? '',
        [words.address]: baseUrl + adoption.card.url,
        ...mark(isInvented(adoption)),
      })),
      [words.idea, words.giver, words.from, words.taker, words.to, words.year, words.result, words.address],
    ),
  'y-tuong': (adoptions: Adoption[], baseUrl: string) =>
    tableOf(
      rankIdeas(adoptions).map(({ card, adopters, withResult, places, lastYear }) => ({
        [words.idea]: card.title,
        [words.giver]: card.unit.name,
        [words.level]: levels[card.level],
        [words.adopters]: adopters,
        [words.withResult]: withResult,
        [words.places]: places.map(placeName).join(', '),
        [words.lastYear]: lastYear,
        [words.address]: baseUrl + card.url,
        ...mark(card.illustrative),
      })),
      [
        words.idea,
        words.giver,
        words.level,
        words.adopters,
        words.withResult,
        words.places,
        words.lastYear,
        words.address,
      ],
    ),
  'theo-nam': (adoptions: Adoption[]) =>
    tableOf(
      countYears(adoptions).map((year) => ({
        [words.year]: year.year,
        [words.adoptions]: year.adoptions,
        [words.ideas]: year.ideas,
        [words.units]: year.units,
        ...mark(adoptions.some((adoption) => adoption.year === year.year && isInvented(adoption))),
      })),
      [words.year, words.adoptions, words.ideas, words.units],
    ),
  'don-vi': (adoptions: Adoption[], baseUrl: string) =>
    tableOf(
      countExchanges(adoptions).map(({ unit, given, givenIdeas, taken }) => ({
        [words.unit]: unit.name,
        [words.givenIdeas]: givenIdeas,
        [words.given]: given,
        [words.taken]: taken,
        [words.address]: baseUrl + unit.url,
        ...mark(
          adoptions.some(
            (adoption) => [adoption.unit.id, adoption.card.unit.id].includes(unit.id) && isInvented(adoption),
          ),
        ),
      })),
      [words.unit, words.givenIdeas, words.given, words.taken, words.address],
    ),
  phuong: (adoptions: Adoption[]) => {
    const { places, counts } = countFlows(adoptions);
    return tableOf(
      places.flatMap((from, row) =>
        places.map((to, column) => ({
          [words.from]: placeName(from),
          [words.to]: placeName(to),
          [words.adoptions]: counts[row]?.[column] ?? 0,
          ...mark(
            adoptions.some(
              (adoption) => adoption.from === from && adoption.to === to && isInvented(adoption),
            ),
          ),
        })),
      ),
      [words.from, words.to, words.adoptions],
    );
  },
} as const;

export type ReplicationTable = keyof typeof tables;

export const replicationTables = Object.keys(tables) as ReplicationTable[];

/** One table of the page about replication, whole. */
export async function getReplicationTable(name: ReplicationTable): Promise<Table> {
  return tables[name](await listAdoptions(), (await getSettings()).baseUrl);
}
