/** The first page: who the server takes one for, what that allows, and the way in. */
import { createElement as h, useEffect, useState, type ReactNode } from 'react';
import type { SignInProps } from './decap.ts';
import { signIn, type User } from './server.ts';
import { words } from './words.ts';

export function SignInPage({ onLogin, inProgress }: SignInProps): ReactNode {
  const [user, setUser] = useState<User>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    signIn().then(setUser, (error: unknown) => {
      setFault(error instanceof Error ? error.message : words.noServer);
    });
  }, []);
  const body = user
    ? [
        h('h1', { key: 'name' }, words.welcome(user.name)),
        h('p', { key: 'role' }, words.roles[user.role]),
        h(
          'button',
          {
            key: 'enter',
            type: 'button',
            disabled: inProgress,
            onClick: () => {
              onLogin({});
            },
          },
          inProgress ? words.entering : words.enter,
        ),
      ]
    : [h('p', { key: 'fault', role: 'alert' }, fault)];
  return h(
    'main',
    { className: 'sign-in' },
    ...body,
    h('p', null, h('a', { href: '/admin/huong-dan/' }, words.guide)),
    h('p', null, h('a', { href: '/' }, words.viewSite)),
  );
}
