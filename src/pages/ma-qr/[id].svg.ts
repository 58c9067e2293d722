import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listInitiatives } from '../../data/initiatives.ts';
import { getSettings } from '../../data/settings.ts';
import { qrPicture } from '../../lib/qr-code.ts';

export async function getStaticPaths() {
  const { baseUrl } = await getSettings();
  return (await listInitiatives()).map(({ id, url }) => ({
    params: { id },
    props: { address: baseUrl + url },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The QR code that leads from an initiative on paper back to its page. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(qrPicture(props.address), { headers: { 'content-type': 'image/svg+xml' } });
