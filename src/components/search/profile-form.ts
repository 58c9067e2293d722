/** “Schools like mine” in the page: fills in what is kept, keeps what is chosen. */
import type { Profile } from '../../search/client.ts';
import { searchWords } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { keepProfile } from './keep-profile.ts';
import { profileNames, readProfile } from '../profile-store.ts';

const { profile: words } = searchWords;

/** @param onChange is told once a profile is kept, or cleared */
export function startProfileForm(onChange: () => void): void {
  const questions = findElement('[data-profile]', HTMLElement);
  const clear = findElement('[data-profile] button', HTMLButtonElement);
  const favouring = findElement('[data-favouring]', HTMLElement);
  const said = findElement('[data-favouring] span', HTMLElement);
  const selects = profileNames.flatMap((name) => {
    const select = questions.querySelector<HTMLSelectElement>(`[data-name="${name}"]`);
    return select ? [{ name, select }] : [];
  });

  function show(): void {
    const profile = readProfile();
    for (const { name, select } of selects) select.value = profile[name] ?? '';
    const labels = selects.flatMap(({ select }) =>
      select.value ? [select.selectedOptions[0]?.textContent ?? ''] : [],
    );
    clear.hidden = favouring.hidden = labels.length === 0;
    said.textContent = words.favouring(labels);
  }

  function keep(profile: Profile): void {
    keepProfile(profile);
    show();
    onChange();
  }

  questions.addEventListener('change', () => {
    keep(
      Object.fromEntries(selects.flatMap(({ name, select }) => (select.value ? [[name, select.value]] : []))),
    );
  });
  clear.addEventListener('click', () => {
    keep({});
    selects[0]?.select.focus();
  });
  findElement('[data-favouring] button', HTMLButtonElement).addEventListener('click', () => {
    keep({});
  });
  show();
}
