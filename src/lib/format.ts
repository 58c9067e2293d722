/** Numbers and dates as Vietnamese readers write them. Pure. */

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const exactNumbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });

/** 1234.5 → “1.234,5”; below one as many as three decimals, so that 0.04 is not 0. */
export function formatNumber(value: number): string {
  return (Math.abs(value) < 1 ? exactNumbers : numbers).format(value);
}

/**
 * @param isoDay `2021-04-28`
 * @returns “28/4/2021”
 */
export function formatDate(isoDay: string): string {
  const [year, month, day] = isoDay.split('-').map(Number);
  return `${day}/${month}/${year}`;
}

/** @param vnd whole đồng @returns “600.000 đồng”, “1,15 triệu đồng” from a million up, “2,5 tỷ đồng” from a billion */
export function formatVnd(vnd: number): string {
  if (vnd < 1_000_000) return `${formatNumber(vnd)} đồng`;
  if (vnd < 999_999_500) return `${exactNumbers.format(vnd / 1_000_000)} triệu đồng`;
  return `${exactNumbers.format(vnd / 1_000_000_000)} tỷ đồng`;
}

/** A figure with what it is measured in: “78,5%” as the plan writes it, “12 phút”. */
export function formatMeasured(value: number, measuredIn: string): string {
  return measuredIn === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${measuredIn}`;
}

/** A threshold, or the range up to a higher aim: “15%”, “3–5 sáng kiến”. */
export function formatThreshold({
  threshold,
  aim,
  measuredIn,
}: {
  threshold: number;
  aim?: number | undefined;
  measuredIn: string;
}): string {
  return aim === undefined
    ? formatMeasured(threshold, measuredIn)
    : `${formatNumber(threshold)}–${formatMeasured(aim, measuredIn)}`;
}

/** Splits a text into its paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);
}
