/** Numbers and dates as Vietnamese readers write them. Pure. */

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** 1234.5 → “1.234,5” */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/**
 * @param isoDay `2021-04-28`
 * @returns “28/4/2021”
 */
export function formatDate(isoDay: string): string {
  const [year, month, day] = isoDay.split('-').map(Number);
  return `${day}/${month}/${year}`;
}

/** @param vnd whole đồng @returns “600.000 đồng”, “1,2 triệu đồng” from a million up, “2,5 tỷ đồng” from a billion */
export function formatVnd(vnd: number): string {
  if (vnd >= 1_000_000_000) return `${formatNumber(vnd / 1_000_000_000)} tỷ đồng`;
  if (vnd >= 1_000_000) return `${formatNumber(vnd / 1_000_000)} triệu đồng`;
  return `${formatNumber(vnd)} đồng`;
}

/** Splits a text into its paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean);
}
