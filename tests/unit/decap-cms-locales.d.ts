declare module 'decap-cms-locales/dist/esm/en/index.js' {
  const words: import('../../admin/vietnamese.ts').Words;
  export default words;
}

declare module 'decap-cms-locales/dist/esm/vi/index.js' {
  const words: import('../../admin/vietnamese.ts').Words;
  export default words;
}
