import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listInitiatives } from '../../data/initiatives.ts';
import { toShortlistItem } from '../../data/shortlist.ts';
import { getUnit } from '../../data/units.ts';

export async function getStaticPaths() {
  return (await listInitiatives()).map((card) => ({ params: { id: card.id }, props: { card } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** One initiative as the shortlist compares it; the page fetches only those that were saved. */
export const GET: APIRoute<Props> = async ({ props: { card } }) => {
  const { contact } = (await getUnit(card.unit.id)).data;
  return Response.json(toShortlistItem(card, contact));
};
