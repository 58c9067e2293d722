/** See `ajv.ts`. */
export default function ajvErrors(): void {
  // Nothing to add: no configuration is checked in the browser.
}
