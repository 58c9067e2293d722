import type { Field } from '../schemas/vocabulary.ts';

/** One hue per field, each at least 3:1 on paper. A mark carries its own: no page needs the rules of all. */
export const fieldHues: Record<Field, string> = {
  'day-hoc': '#2f5d9b',
  'cham-soc-tre': '#b4541a',
  'quan-ly-truong-hoc': '#6a4c93',
  'chuyen-doi-so': '#0b7285',
  'cai-cach-hanh-chinh': '#8a5a00',
  'van-hoa-xa-hoi': '#a6336b',
  'do-thi-moi-truong': '#3b7a2a',
  'cong-tac-doan-the': '#7b4b3a',
};
