/** What compiled components call, without their scripts: nothing in the preview acts. */
export * from 'astro/compiler-runtime';

/** @returns nothing, where the site puts a component's script */
export const renderScript = () => '';
