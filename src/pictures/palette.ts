/** The colours of the site for drawings, which know no style sheet. `styles/tokens.css` holds the same; a test compares them. */
export const palette = {
  paper: '#fffdf8',
  ink: '#1f1a17',
  ash: '#5b524b',
  sand: '#e6ddcc',
  lacquer: '#a3161a',
  'lacquer-dark': '#7a0e12',
  gold: '#b58a2b',
  'gold-pale': '#fbf3df',
} as const;
