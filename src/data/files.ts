import { entries } from './entries.ts';
import { getSettings } from './settings.ts';
import { urls } from './urls.ts';

interface WithFiles {
  /** Relative to the project, as Astro gives it: `content/…`. */
  filePath?: string;
  data: { files: readonly { label: string; file: string }[] };
}

/** A file that visitors can take away. */
export interface Download {
  label: string;
  /** Below `content/`. */
  path: string;
  url: string;
  /** `PDF` */
  type: string;
}

/** The files of an entry. */
export function filesOf({ filePath = '', data }: WithFiles): Download[] {
  const folder = filePath.slice('content/'.length, filePath.lastIndexOf('/'));
  return data.files.map(({ label, file }) => {
    const path = `${folder}/${file}`;
    return { label, path, url: urls.file(path), type: file.split('.').at(-1)?.toUpperCase() ?? '' };
  });
}

/** Every file that the site serves as it is, below `content/`: those of published entries, and the owner's crest. */
export async function listServedFiles(): Promise<string[]> {
  const initiatives = (await entries.initiatives()).filter(({ data }) => data.status === 'cong-bo');
  const { crest } = await getSettings();
  const attached = [...initiatives, ...(await entries.documents()), ...(await entries.reports())].flatMap(
    filesOf,
  );
  return [...attached.map(({ path }) => path), ...(crest ? [`settings/${crest}`] : [])];
}
