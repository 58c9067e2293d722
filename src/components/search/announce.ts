/** A visitor who types quickly is told what came of it once. In milliseconds. */
const settled = 700;

/** @returns says a text to those who hear the page, once nothing newer is to be said */
export function announcer(status: HTMLElement): (text: string) => void {
  let saying: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(saying);
    saying = setTimeout(() => {
      status.textContent = text;
    }, settled);
  };
}
