import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listSharePictures } from '../../data/share-pictures.ts';
import { urls } from '../../data/urls.ts';
import { drawSharePicture } from '../../pictures/share-picture.ts';

/** The part of a picture's address that this file's name leaves open. */
const openPart = (address: string) => /^\/[\w-]+\/(.+)\.png$/.exec(address)?.[1];

export async function getStaticPaths() {
  return (await listSharePictures()).map(({ url, picture }) => ({
    params: { page: openPart(urls.sharePicture(url)) },
    props: { picture },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The picture shown where the link of a page is shared. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await drawSharePicture(props.picture)), {
    headers: { 'content-type': 'image/png' },
  });
