/** Links that hand a page on, or a ready letter to an office. Plain addresses: nothing is loaded until a reader follows one. */

/**
 * Colons and slashes mean nothing in a query: left as they are, the address compresses with the page's other ones.
 * @param address of the page to share, absolute
 */
export const facebookShare = (address: string): string =>
  `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address).replace(/%(?:3A|2F)/g, decodeURIComponent)}`;

/**
 * Zalo's own share page, the one its button opens; it takes the address in Base64 of JSON.
 * @param address of the page to share, absolute and ASCII
 */
export const zaloShare = (address: string): string =>
  `https://button-share.zalo.me/share_external?d=${encodeURIComponent(btoa(JSON.stringify({ url: address })))}`;

/** A letter that a mail programme opens ready to be completed. */
export interface Letter {
  to: string;
  subject: string;
  /** One string a line. */
  lines: readonly string[];
}

/**
 * RFC 6068, lines parted by CRLF. Letters with tones stand as they are, which a page may: the browser writes them in
 * UTF-8, percent-encoded, when it hands the letter on, and the page is half as long.
 */
export function letterLink({ to, subject, lines }: Letter): string {
  const encode = (text: string) =>
    text.normalize('NFC').replace(/[^\p{L}\p{N}\-._~!'()*,;:@/?]/gu, encodeURIComponent);
  return `mailto:${encode(to)}?subject=${encode(subject)}&body=${encode(lines.join('\r\n'))}`;
}
