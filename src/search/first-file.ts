/** The first file of the index, which may be asked for while the code that reads it is still on its way. */

/** Where the index of the built site lies. */
export const indexFolder = '/pagefind/';
export const firstFile = 'search.json';

let early: Promise<Uint8Array> | undefined;

/** Fetches one file of the index. @throws when it cannot be had */
export async function fetchFile(path: string): Promise<Uint8Array> {
  const response = await fetch(indexFolder + path, {
    // The address of the page holds what was typed: no request tells it to the server.
    referrerPolicy: 'no-referrer',
    // The first file names the folder of this build, whose files never change.
    cache: path === firstFile ? 'no-cache' : 'default',
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Asks for the first file before it is needed. Never throws: who takes it is told. */
export function fetchFirstFileEarly(): void {
  early = fetchFile(firstFile);
  early.catch(() => undefined);
}

/** @returns what was asked for early, once; after that, what is there now */
export function takeFirstFile(): Promise<Uint8Array> {
  const taken = early ?? fetchFile(firstFile);
  early = undefined;
  return taken;
}
