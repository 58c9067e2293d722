/** Stands for `astro:env/server`: the office sees everything it wrote, illustrative entries too. */
export const SITE_MODE = 'demo';
