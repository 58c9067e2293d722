import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { fieldHues } from '../../data/field-hues.ts';
import { listInitiatives } from '../../data/initiatives.ts';
import { drumCover } from '../../lib/drum-cover.ts';

export async function getStaticPaths() {
  return (await listInitiatives()).map(({ id, field }) => ({ params: { id }, props: { id, field } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The drawn cover of an initiative. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(drumCover(props.id, fieldHues[props.field]), { headers: { 'content-type': 'image/svg+xml' } });
