/** A visitor who types quickly is told what came of it once. In milliseconds. */
const settled = 700;

/**
 * @param statuses the lines that tell: a dialog over the page needs its own
 * @returns says a text to those who hear the page, once nothing newer is to be said
 */
export function announcer(...statuses: HTMLElement[]): (text: string) => void {
  let saying: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(saying);
    saying = setTimeout(() => {
      for (const status of statuses) {
        const dialog = status.closest('dialog');
        status.textContent = !dialog || dialog.open ? text : '';
      }
    }, settled);
  };
}
