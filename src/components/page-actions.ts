/** Makes the buttons work that print, copy or hand on a page; each shows only where the browser can. Loading this file is enough. */

function offer(selector: string, isAble: boolean, act: (button: HTMLButtonElement) => void): void {
  if (!isAble) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>(selector)) {
    button.addEventListener('click', () => {
      act(button);
    });
    button.hidden = false;
  }
}

offer('[data-print]', true, () => {
  window.print();
});

offer('[data-copy]', 'clipboard' in navigator, (button) => {
  const { copy = '', labelCopied = '' } = button.dataset;
  navigator.clipboard.writeText(copy).then(
    () => {
      button.textContent = labelCopied;
    },
    () => {
      // Refused: the button goes on saying what it would do.
    },
  );
});

offer('[data-share]', 'share' in navigator, ({ dataset: { share = '' } }) => {
  navigator.share({ title: document.title, url: share }).catch(() => {
    // The visitor closed the sheet: nothing to do.
  });
});
