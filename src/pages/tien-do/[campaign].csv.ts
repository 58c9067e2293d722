import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listCampaigns } from '../../data/campaigns.ts';
import { listProgressRows, progressColumns } from '../../data/progress-table.ts';
import { csvAnswer } from '../../lib/csv.ts';

export const getStaticPaths = async () =>
  (await listCampaigns()).map((campaign) => ({ params: { campaign: campaign.id }, props: { campaign } }));

/** Every figure of a campaign's targets, year by year, as a table. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  csvAnswer(progressColumns, await listProgressRows(props.campaign));
