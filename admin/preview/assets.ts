/** Stands for `astro:assets`: a stored picture is shown as it is, and the sheet of the preview brings the fonts. */
import { createComponent, render as template } from 'astro/compiler-runtime';

export { default as Picture } from './StoredPicture.astro';

export const Font = createComponent(() => template``);
