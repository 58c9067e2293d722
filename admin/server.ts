/** Talks to the publishing server. */
import { apiPath } from '../src/cms/backends.ts';
import type { Role } from '../src/cms/config.ts';
import { words } from './words.ts';

/** Who is at the screen, as the server knows them. */
export interface User {
  login: string;
  name: string;
  email: string;
  role: Role;
}

/** A refusal of the server, in words for the office. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(message: string, status: number, code: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** Decap puts the error itself into its message: the words alone are for people. */
  override toString(): string {
    return this.message;
  }
}

let session: Promise<{ token: string; user: User }> | undefined;

/** The session with the server; made once, and again when the server has been restarted. */
function openSession(): Promise<{ token: string; user: User }> {
  session ??= ask<{ token: string; user: User }>(`${apiPath}/session`, {}).catch((error: unknown) => {
    session = undefined;
    throw error;
  });
  return session;
}

/** @throws {Refusal} when the server does not know this person, or cannot be reached */
export async function signIn(): Promise<User> {
  return (await openSession()).user;
}

/**
 * Asks the server to do something.
 * @param action one of the protocol's
 * @throws {Refusal} with the server's own words
 */
export async function call<Answer>(action: string, params: object = {}): Promise<Answer> {
  const send = async () => {
    const { token } = await openSession();
    return ask<Answer>(apiPath, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-cms-token': token },
      body: JSON.stringify({ action, params }),
    });
  };
  try {
    return await send();
  } catch (error) {
    // The token lives as long as the server: after a restart one new one is fetched, and what was asked is asked again.
    if (!(error instanceof Refusal) || error.code !== 'token') throw error;
    session = undefined;
    return send();
  }
}

/** What the server said last of the site's own building, or undefined when it cannot be reached. */
export async function siteState<State>(): Promise<State | undefined> {
  const status = await ask<{ site: State }>(`${apiPath}/status`, {}).catch(() => undefined);
  return status?.site;
}

async function ask<Answer>(address: string, init: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(address, { ...init, cache: 'no-store' });
  } catch {
    throw new Refusal(words.unreachable, 0, 'unreachable');
  }
  const answer = (await response.json().catch(() => ({}))) as { error?: string; code?: string };
  if (response.ok) return answer as Answer;
  throw new Refusal(answer.error ?? words.unreachable, response.status, answer.code ?? 'unknown');
}
