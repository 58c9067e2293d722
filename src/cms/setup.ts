/** What the screen must know before it starts, written beside it at every build. */
import type { Archive } from '../schemas/collections.ts';
import type { Backend } from './backends.ts';
import { listYears, type ConfigOptions } from './config.ts';

export type Setup = Omit<ConfigOptions, 'role'>;

/** @param archive the content the site is built from */
export function setupOf(archive: Archive, backend: Backend): Setup {
  const settings = archive.settings[0]?.data;
  return {
    backend,
    years: listYears(archive),
    siteUrl: settings?.baseUrl ?? '',
    campaign: settings?.currentCampaign ?? '',
  };
}
