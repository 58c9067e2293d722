/** Stands for `linkedom`, the document that charts are drawn in at build: in the browser there is a real one. */

/** @returns an empty document that is never shown */
export const parseHTML = () => ({ document: document.implementation.createHTMLDocument() });
