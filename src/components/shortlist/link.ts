/** The link that carries a list: its ids stand after `#`, which browsers never send to a server. */

/** More than anyone compares; a made-up link cannot make a browser ask for thousands of files. */
const mostInLink = 50;

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @param fragment the part of an address from `#` on @returns the ids it carries, each once, in its order */
export function readLink(fragment: string): string[] {
  const ids = fragment
    .replace(/^#/, '')
    .split(/,|%2C/i)
    .filter((id) => idPattern.test(id));
  return [...new Set(ids)].slice(0, mostInLink);
}

/** @param page the address of the shortlist @returns the address that carries these ids */
export function writeLink(page: string, ids: readonly string[]): string {
  const link = new URL(page);
  link.hash = ids.slice(0, mostInLink).join(',');
  return link.href;
}
