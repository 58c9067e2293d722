import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listCampaigns } from '../../../data/campaigns.ts';
import { listProgressRows, progressColumns } from '../../../data/progress-table.ts';
import { csvAnswer } from '../../../lib/csv.ts';

export const getStaticPaths = async () =>
  (await listCampaigns()).flatMap((campaign) =>
    campaign.data.targets.map(({ id }) => ({
      params: { campaign: campaign.id, target: id.toLowerCase() },
      props: { campaign, id },
    })),
  );

/** The figures of one target of a campaign, year by year, as a table. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  csvAnswer(
    progressColumns,
    (await listProgressRows(props.campaign)).filter(({ target }) => target === props.id),
  );
