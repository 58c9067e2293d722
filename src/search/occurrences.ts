/** Where a word stands: kept as numbers that sort, and packed as bytes that compress. */

/** Every place where a word stands, ordered by place. */
export interface Occurrences {
  /** Row, field and position in one number, see {@link placeOf}. */
  places: Float64Array;
  /** For each place, which of `forms` is written there, see {@link mostForms}. */
  formOf: Uint8Array;
  /** The word as it is written, with its marks. */
  forms: string[];
}

/** Forms are told by one byte. */
export const mostForms = 256;

/** Field numbers from here on are no metadata: the record's content. */
export const bodyField = 15;
const positionBits = 12;
const positionsPerField = 1 << positionBits;
const placesPerRow = 16 * positionsPerField;

/** Packs a place: 16 fields a row, 4,096 positions a field. Exact for any row that fits an index. */
export const placeOf = (row: number, field: number, position: number): number =>
  row * placesPerRow + field * positionsPerField + Math.min(position, positionsPerField - 1);
export const rowOf = (place: number): number => Math.floor(place / placesPerRow);
// Without %, which takes a processor ten times longer for numbers this large.
const fieldAndPosition = (place: number): number => place - rowOf(place) * placesPerRow;
export const fieldOf = (place: number): number => fieldAndPosition(place) >> positionBits;
const positionOf = (place: number): number => fieldAndPosition(place) & (positionsPerField - 1);

/**
 * @param mayBe which of its forms count
 * @returns how a word is most often written, with its marks
 */
export function commonestForm({ forms, formOf }: Occurrences, mayBe: readonly boolean[]): string {
  const counts = mayBe.map((may) => (may ? 0 : -Infinity));
  for (const form of formOf) counts[form] = (counts[form] ?? 0) + 1;
  return forms[counts.indexOf(Math.max(...counts))] ?? '';
}

/**
 * Packs places into bytes, alike ones together: all steps from row to row, all fields, all positions, all forms.
 * Each form of a word stands once in a body, and its position there tells nothing.
 */
export function packOccurrences({ places, formOf }: Occurrences): Uint8Array {
  const rows: number[] = [];
  const fields: number[] = [];
  const positions: number[] = [];
  let before = 0;
  for (const place of places) {
    const row = rowOf(place);
    const field = fieldOf(place);
    pushNumber(rows, row - before);
    fields.push(field);
    if (field !== bodyField) pushNumber(positions, positionOf(place));
    before = row;
  }
  return Uint8Array.from([...fields, ...formOf, ...rows, ...positions]);
}

/** Reads what {@link packOccurrences} made. @param count how many places there are */
export function unpackOccurrences(bytes: Uint8Array, count: number, forms: string[]): Occurrences {
  const places = new Float64Array(count);
  let at = 2 * count;
  const next = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  let row = 0;
  for (let place = 0; place < count; place += 1) places[place] = row += next();
  for (let place = 0; place < count; place += 1) {
    const field = bytes[place] ?? 0;
    places[place] = placeOf(places[place] ?? 0, field, field === bodyField ? 0 : next());
  }
  return { places, formOf: bytes.subarray(count, 2 * count), forms };
}

/** Seven bits a byte, the lowest first; all but the last have the eighth set. */
function pushNumber(bytes: number[], number: number): void {
  let left = number;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  bytes.push(left);
}
