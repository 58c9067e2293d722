/** Pictures and files on their way in: the right kind, not too large, and without what a camera noted about people. */
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Metadata } from 'sharp';
import { basename } from 'node:path';
import { Refusal } from './errors.ts';

const megabyte = 1024 * 1024;
const maxPictureBytes = 8 * megabyte;
const maxFileBytes = 10 * megabyte;
const maxPixels = 50_000_000;

/** What the first bytes must say, by the ending of the name. */
const kinds: Readonly<Record<string, { isPicture: boolean; ext: string }>> = {
  jpg: { isPicture: true, ext: 'jpg' },
  jpeg: { isPicture: true, ext: 'jpg' },
  png: { isPicture: true, ext: 'png' },
  webp: { isPicture: true, ext: 'webp' },
  avif: { isPicture: true, ext: 'avif' },
  pdf: { isPicture: false, ext: 'pdf' },
  docx: { isPicture: false, ext: 'docx' },
  xlsx: { isPicture: false, ext: 'xlsx' },
  pptx: { isPicture: false, ext: 'pptx' },
};

/**
 * Accepts one upload.
 * @param path where it is to lie; its ending says what it claims to be
 * @returns the bytes to store: the very same ones, or a picture without its metadata
 * @throws Refusal when it is too large, of another kind than its name says, or a picture that cannot be read
 */
export async function acceptUpload(path: string, content: Buffer): Promise<Buffer> {
  const name = basename(path);
  const refuse = (status: number, code: string, message: string) =>
    new Refusal(status, code, `Tệp “${name}” ${message}`);
  const kind = kinds[name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (!kind)
    throw refuse(
      422,
      'upload',
      'không thuộc loại được nhận. Hãy dùng JPEG, PNG, WebP, AVIF, PDF, DOCX, XLSX hoặc PPTX.',
    );
  if (content.length > (kind.isPicture ? maxPictureBytes : maxFileBytes))
    throw refuse(
      413,
      'too-large',
      kind.isPicture
        ? 'lớn quá 8 MB. Hãy thu nhỏ ảnh rồi tải lại.'
        : 'lớn quá 10 MB. Hãy nén tệp rồi tải lại.',
    );
  const found = await fileTypeFromBuffer(content);
  if (found?.ext !== kind.ext)
    throw refuse(
      422,
      'upload',
      `không đúng loại với đuôi tên${found ? ` (bên trong là ${found.ext.toUpperCase()})` : ''}. Hãy xuất lại tệp cho đúng loại rồi tải lại.`,
    );
  if (!kind.isPicture) return content;
  try {
    return await withoutMetadata(content);
  } catch {
    throw refuse(
      422,
      'upload',
      'không đọc được, hoặc lớn quá 50 triệu điểm ảnh. Hãy mở ảnh, lưu lại rồi tải lại.',
    );
  }
}

/** Where cameras, phones and editors keep places, days and names. */
const hasMetadata = ({ exif, xmp, iptc, orientation, comments }: Metadata) =>
  [exif, xmp, iptc, orientation, comments].some((part) => part !== undefined);

/** @throws when the picture cannot be read to its end */
async function withoutMetadata(content: Buffer): Promise<Buffer> {
  const open = () => sharp(content, { limitInputPixels: maxPixels, failOn: 'error', animated: true });
  const metadata = await open().metadata();
  if (!hasMetadata(metadata)) {
    // Reading to the end finds a picture that was cut off; the build would stop at it.
    await open().stats();
    return content;
  }
  const upright = sharp(content, {
    limitInputPixels: maxPixels,
    failOn: 'error',
    animated: (metadata.pages ?? 1) > 1,
  });
  const turned = upright.autoOrient();
  switch (metadata.format) {
    case 'jpeg':
      return turned.jpeg({ quality: 90 }).toBuffer();
    case 'png':
      return turned.png().toBuffer();
    case 'webp':
      return turned.webp({ quality: 90 }).toBuffer();
    default:
      return turned.avif({ quality: 70 }).toBuffer();
  }
}
