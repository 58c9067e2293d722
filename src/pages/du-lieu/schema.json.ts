import { listSchemas } from '../../data/open-data.ts';

/** The JSON Schema of every collection, with the Vietnamese words of each field. */
export const GET = () => Response.json(listSchemas());
