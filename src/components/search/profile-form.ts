/** “Schools like mine” in the page: fills in what is kept, keeps what is chosen. */
import type { Profile } from '../../search/answer.ts';
import { searchWords } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { keepProfile } from './keep-profile.ts';
import { profileNames, readProfile } from '../profile-store.ts';

const { profile: words } = searchWords;

/**
 * @param onChange is told once a profile is kept, or cleared
 * @param next takes the keyboard when the button that had it is gone
 */
export function startProfileForm(onChange: () => void, next: HTMLElement): void {
  const questions = findElement('[data-profile]', HTMLElement);
  const clear = findElement('[data-profile] button', HTMLButtonElement);
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
    clear.hidden = labels.length === 0;
    said.textContent = words.favouring(labels);
  }

  function keep(profile: Profile): void {
    keepProfile(profile);
    show();
    onChange();
  }

  const chosen = () =>
    Object.fromEntries(selects.flatMap(({ name, select }) => (select.value ? [[name, select.value]] : [])));
  questions.addEventListener('change', () => {
    keep(chosen());
  });
  clear.addEventListener('click', () => {
    keep({});
    selects[0]?.select.focus();
  });
  findElement('[data-favouring] button', HTMLButtonElement).addEventListener('click', () => {
    keep({});
    next.focus();
  });
  // What was chosen while this file was on its way counts as well.
  if (Object.keys(chosen()).length > 0) keepProfile({ ...readProfile(), ...chosen() });
  show();
}
