/** What the colour of a cell says, the same on every tab. */

/** People write here. */
export const typedBackground = '#fff9e6';

/** Ours: written anew at each pass. */
export const computedBackground = '#f2f2f2';
