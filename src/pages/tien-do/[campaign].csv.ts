import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listCampaigns } from '../../data/campaigns.ts';
import { listProgressRows, progressColumns } from '../../data/progress-table.ts';
import { toCsv } from '../../lib/csv.ts';

export const getStaticPaths = async () =>
  (await listCampaigns()).map((campaign) => ({ params: { campaign: campaign.id }, props: { campaign } }));

/** Every figure of a campaign's targets, year by year, as a table. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(toCsv(progressColumns, await listProgressRows(props.campaign)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
