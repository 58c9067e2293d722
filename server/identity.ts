/** Who makes a request: the one person at this machine, or whoever the web server in front has let in. */
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import yaml from 'js-yaml';
import { editors, type Editor } from '../src/schemas/editors.ts';
import type { Log } from './errors.ts';
import type { Repository } from './git.ts';

/** A person at work. */
export type Person = Editor;

/** @returns the person behind a request; undefined when nobody vouches for one */
export type Identify = (request: IncomingMessage) => Person | undefined;

const isLoopback = (address = '') => /^(?:::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address);

/** What a proxy adds to a request it passes on: one of these and the person is not at this machine. */
const proxied = /^(?:via|forwarded|x-real-ip|x-forwarded-.+)$/;

/** At one machine there is one person, who publishes; whoever comes through a web server is somebody else. */
export async function onlyPerson(repository: Repository): Promise<Identify> {
  const { name, email } = await repository.ownIdentity();
  const person: Person = { login: 'ban-bien-tap', name, email, role: 'publisher' };
  return ({ socket, headers }) => {
    const isPassedOn = Object.keys(headers).some((name) => proxied.test(name));
    return isLoopback(socket.remoteAddress) && !isPassedOn ? person : undefined;
  };
}

/**
 * People whom a web server on the same machine has let in, and names in a header.
 * @param header in lower case
 * @param file the list of people; read again whenever it changes
 * @throws when the list cannot be read now; later faults of it let nobody in, and go to the log
 */
export function knownPeople(header: string, file: string, log: Log): Identify {
  let people = readPeople(file);
  let version: string | undefined = versionOf(file);
  return ({ socket, headers }) => {
    const login = headers[header];
    if (!isLoopback(socket.remoteAddress) || typeof login !== 'string') return undefined;
    try {
      const now = versionOf(file);
      if (now !== version) {
        version = now;
        people = readPeople(file);
      }
    } catch (fault) {
      // Somebody just struck off must not stay because of a slip elsewhere in the list.
      people = new Map();
      const isNews = version !== undefined;
      version = undefined;
      if (isNews)
        log(`Không đọc được danh sách người biên tập ${file}; chưa ai vào được trang quản trị.`, fault);
    }
    return people.get(login.trim());
  };
}

function versionOf(file: string): string {
  const { mtimeMs, size, ino } = statSync(file);
  return `${mtimeMs} ${size} ${ino}`;
}

function readPeople(file: string): Map<string, Person> {
  const parsed = editors.safeParse(yaml.load(readFileSync(file, 'utf8'), { schema: yaml.CORE_SCHEMA }));
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new Error(`${file}:\n${lines.join('\n')}`);
  }
  return new Map(parsed.data.map((person) => [person.login, person]));
}
