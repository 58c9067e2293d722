/**
 * The element a script of this page works on.
 * @param type the element's class, so that the script gets what it expects
 * @param root the part of the page to look in
 * @throws when the page holds no such element: markup and script no longer belong together
 */
export function findElement<T extends HTMLElement>(
  selector: string,
  type: new () => T,
  root: ParentNode = document,
): T {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`this page lacks ${selector}`);
  return element;
}
