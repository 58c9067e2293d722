import { openCollections } from '../../data/open-data.ts';
import { formOf } from '../../schemas/form.ts';

/** The JSON Schema of every collection, with the Vietnamese words of each field. */
export const GET = () =>
  Response.json(Object.fromEntries(openCollections.map((name) => [name, formOf(name)])));
