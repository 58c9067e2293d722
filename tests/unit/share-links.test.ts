import { describe, expect, it } from 'vitest';
import { facebookShare, letterLink, zaloShare } from '../../src/lib/share-links.ts';
import { qrPicture } from '../../src/lib/qr-code.ts';

const address = 'https://sangkien.example/sang-kien/doc-doi/';

describe('links that hand a page on', () => {
  it('Zalo is told the address in Base64 of JSON, the way its own button tells it', () => {
    const link = new URL(zaloShare(address));
    expect(link.protocol).toBe('https:');
    expect(JSON.parse(atob(link.searchParams.get('d') ?? ''))).toEqual({ url: address });
  });

  it('Facebook is told the address as it is', () => {
    expect(new URL(facebookShare(address)).searchParams.get('u')).toBe(address);
  });
});

describe('a ready letter', () => {
  const letter = {
    to: 'sangkien@longbien.example',
    subject: 'Báo đã áp dụng: 5–6 tuổi & lớp 4',
    lines: ['Kính gửi cơ quan,', '', 'Kết quả (100%?): '],
  };

  it('keeps tones, marks and line breaks, whatever they would mean in an address', () => {
    // A browser reads the address of a link so, and hands this on.
    const { href, searchParams } = new URL(letterLink(letter));
    expect(href).toMatch(/^mailto:sangkien@longbien\.example\?subject=[!-~]+&body=[!-~]+$/);
    expect(searchParams.get('subject')).toBe(letter.subject);
    expect(searchParams.get('body')).toBe(letter.lines.join('\r\n'));
  });

  it('writes a space as %20, since mail programmes show “+” as it stands', () => {
    expect(letterLink(letter)).not.toContain('+');
  });

  it('writes composed letters, even when a title was typed decomposed', () => {
    const decomposed = { ...letter, subject: letter.subject.normalize('NFD') };
    expect(letterLink(decomposed)).toBe(letterLink(letter));
  });
});

describe('a QR code', () => {
  it('is drawn within its side, each row from left to right', () => {
    const picture = qrPicture(address);
    const [, size = ''] = /viewBox="0 0 (\d+) /.exec(picture) ?? [];
    const [, path = ''] = / d="([^"]+)"/.exec(picture) ?? [];
    const rows = path.split('M').slice(1);
    expect(rows).toHaveLength(Number(size));
    for (const row of rows) {
      const steps = [...row.matchAll(/(?:^|[mh])(\d+)/g)].map(([, step]) => Number(step));
      expect(steps.reduce((sum, step) => sum + step, 0)).toBeLessThanOrEqual(Number(size));
    }
    // The upper left corner of every code: a square of seven modules.
    expect(rows[0]).toMatch(/^0 0\.5h7m/);
  });

  it('says something else for another address', () => {
    expect(qrPicture(address)).not.toBe(qrPicture(`${address}x`));
  });
});
