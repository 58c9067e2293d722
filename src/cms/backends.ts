/** Where the CMS keeps its drafts and its history, chosen by environment variables and checked when the site is built. */

/** What Decap needs to reach a backend, and what the content policy of `/admin/` must allow for it. */
export interface Backend {
  /** The `backend` part of Decap's configuration. */
  config: Readonly<Record<string, unknown>> & { name: string };
  /** Origins the editor's browser talks to, beside the site itself. */
  origins: readonly string[];
}

/** The path at which the publishing server of this project answers. */
export const apiPath = '/admin/api';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads a variable that a backend cannot do without. */
function required(env: Environment, name: string, meaning: string): string {
  const value = env[name]?.trim();
  if (!value) throw new Error(`CMS_BACKEND=${env['CMS_BACKEND'] ?? ''} needs ${name}: ${meaning}`);
  return value;
}

function origin(env: Environment, name: string, meaning: string, standard?: string): string {
  const value = env[name]?.trim() ?? standard ?? required(env, name, meaning);
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'https:')
    throw new Error(`${name}=${value} must be an address beginning with https://`);
  return url.origin;
}

const repository = (env: Environment) => ({
  repo: required(env, 'CMS_REPO', 'the repository, as owner/name'),
  branch: env['CMS_BRANCH']?.trim() ?? 'main',
});

const makers: Record<string, (env: Environment) => Backend> = {
  office: () => ({ config: { name: 'office', proxy_url: apiPath }, origins: [] }),
  gitlab: (env) => {
    const host = origin(env, 'CMS_HOST', 'the address of the GitLab server', 'https://gitlab.com');
    return {
      config: {
        name: 'gitlab',
        ...repository(env),
        auth_type: 'pkce',
        app_id: required(env, 'CMS_APP_ID', 'the id of the OAuth application, made without a secret'),
        base_url: host,
        api_root: `${host}/api/v4`,
      },
      origins: [host],
    };
  },
  forgejo: (env) => {
    const host = origin(env, 'CMS_HOST', 'the address of the Forgejo server');
    return {
      config: {
        name: 'forgejo',
        ...repository(env),
        app_id: required(env, 'CMS_APP_ID', 'the id of the OAuth2 application, made as a public client'),
        api_root: `${host}/api/v1`,
      },
      origins: [host],
    };
  },
  gitea: () => {
    throw new Error(
      'CMS_BACKEND=gitea cannot be used: Decap has no editorial workflow for Gitea, and without drafts everything saved would be public at once. Use CMS_BACKEND=forgejo, CMS_BACKEND=gitlab, or the publishing server of this project.',
    );
  },
  github: (env) => {
    if (!env['CMS_OAUTH_URL']) {
      throw new Error(
        'CMS_BACKEND=github needs CMS_OAUTH_URL: GitHub offers no sign-in for pages without a server (PKCE), so an OAuth proxy must stand between. Set CMS_OAUTH_URL to its address, or use CMS_BACKEND=gitlab or CMS_BACKEND=forgejo.',
      );
    }
    const proxy = origin(env, 'CMS_OAUTH_URL', 'the address of the OAuth proxy');
    return {
      config: { name: 'github', ...repository(env), base_url: proxy },
      origins: [proxy, 'https://api.github.com', 'https://www.githubstatus.com'],
    };
  },
};

/**
 * The backend an environment asks for.
 * @param env `CMS_BACKEND` and what that backend needs; without it, the project's own publishing server
 * @throws in plain words when a variable is missing or the choice cannot work
 */
export function backendOf(env: Environment): Backend {
  const name = env['CMS_BACKEND']?.trim() ?? 'office';
  const make = Object.hasOwn(makers, name) ? makers[name] : undefined;
  if (!make)
    throw new Error(`CMS_BACKEND=${name} is not known; choose one of: ${Object.keys(makers).join(', ')}`);
  return make(env);
}
