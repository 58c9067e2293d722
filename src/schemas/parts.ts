/** Mảnh dùng chung: the pieces that several collections are made of. */
import { z } from 'astro/zod';
import type { CollectionName } from './names.ts';
import { recordStatuses, choice } from './vocabulary.ts';

/** An ISO day, `2021-04-28`. */
export const day = () => z.iso.date({ error: 'phải là ngày có thật, ghi dạng 2021-04-28' });

/** A calendar year the archive can hold. */
export const year = () => z.int().min(2010).max(2100);

/** A school year, `2022–2023`: two consecutive years joined by an en dash. */
export const schoolYear = () =>
  z.string().refine((text) => {
    const match = /^(\d{4})–(\d{4})$/.exec(text);
    return match !== null && Number(match[2]) === Number(match[1]) + 1;
  }, 'phải ghi dạng 2022–2023, hai năm liền nhau nối bằng gạch “–”');

/** What a browser would read as a tag. Texts are plain: none is ever meant. */
const withoutTags = /^(?!.*<[a-z/!?])/is;
const noTags = 'không ghi thẻ HTML; nếu cần dấu <, hãy để một dấu cách sau nó';

/** One line of text. */
export const line = (max = 220) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\n]*$/, 'phải nằm trên một dòng')
    .regex(withoutTags, noTags);

/** A few plain paragraphs, separated by blank lines. */
export const paragraphs = (max = 6000) => z.string().trim().min(1).max(max).regex(withoutTags, noTags);

/** The id of an entry of another collection. */
export const reference = (relation: CollectionName) =>
  z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'phải là mã của một mục đã có')
    .meta({ widget: 'relation', relation });

/** Marks invented content; the public build leaves it out. */
export const illustrative = z.boolean().default(false).meta({
  label: 'Dữ liệu minh họa',
  hint: 'Bật nếu mục này là bịa ra để minh họa; bản công khai sẽ không có mục này.',
});

export const status = choice(recordStatuses).default('cong-bo').meta({
  label: 'Tình trạng',
  hint: 'Chọn “Đã thu hồi” để trang chỉ còn một thông báo ngắn và mục rời khỏi mọi danh sách.',
  options: recordStatuses,
});

export const withdrawal = z
  .strictObject({
    withdrawnOn: day().meta({
      label: 'Ngày thu hồi',
      hint: 'Ngày quyết định thu hồi có hiệu lực.',
      widget: 'date',
    }),
    reason: line(400).meta({
      label: 'Lý do thu hồi',
      hint: 'Một câu, không nêu thông tin cá nhân.',
    }),
    decision: reference('documents').optional().meta({
      label: 'Quyết định thu hồi',
      hint: 'Bỏ trống nếu rút theo đề nghị của cá nhân.',
      widget: 'relation',
      relation: 'documents',
    }),
  })
  .optional()
  .meta({ label: 'Thu hồi', hint: 'Chỉ điền khi tình trạng là “Đã thu hồi”.' });

/** Longest name of a file or of an id, in letters: file systems allow 255 bytes, and a letter may take three. */
export const longestName = 80;

/** Names of files that may lie beside an entry; never a dotfile, never a path. */
export const attachmentName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*\.(?:pdf|docx|xlsx|pptx)$/iu;

/** Names of pictures that may lie beside an entry. */
export const pictureName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*\.(?:jpe?g|png|webp|avif)$/iu;

export const attachment = z.strictObject({
  label: line(160).meta({ label: 'Tên tệp', hint: 'Tên người đọc sẽ thấy, ví dụ “Phiếu học tập”.' }),
  file: z.string().max(longestName, 'tên tệp dài quá 80 chữ, hãy đổi tên ngắn hơn').regex(attachmentName, 'phải là tên một tệp PDF, DOCX, XLSX hoặc PPTX đặt cạnh mục này').meta({ label: 'Tệp', hint: 'PDF, không quá 10 MB.', widget: 'file' }),
});

export const attachments = z.array(attachment).default([]).meta({ label: 'Tệp đính kèm', hint: 'Tài liệu giúp nơi khác làm theo.' });

/**
 * Pictures shown with an entry.
 * @param image turns a stored path into a picture: Astro's `image()` at build, a plain string elsewhere
 */
export const pictures = <Picture extends z.ZodType>(image: () => Picture) =>
  z
    .array(
      z.strictObject({
        src: image().meta({ label: 'Ảnh', hint: 'JPEG, PNG hoặc WebP.', widget: 'image' }),
        alt: line(240).meta({
          label: 'Mô tả ảnh',
          hint: 'Nói điều thấy trong ảnh cho người không nhìn được.',
        }),
        credit: line(120).optional().meta({ label: 'Nguồn ảnh', hint: 'Tên đơn vị chụp ảnh.' }),
        showsChildren: z.boolean().default(false).meta({
          label: 'Ảnh có trẻ em nhận ra được',
          hint: 'Bật nếu nhìn ảnh nhận ra được trẻ; khi đó phải có đồng ý.',
        }),
        consent: line(240).optional().meta({
          label: 'Ghi nhận đồng ý',
          hint: 'Nơi lưu văn bản đồng ý của trẻ và người giám hộ, không ghi tên.',
        }),
      }),
    )
    .default([])
    .meta({ label: 'Ảnh', hint: 'Ảnh đầu tiên là ảnh bìa; không có ảnh thì trang tự vẽ bìa.' });

/** Makes a picture path a plain string: used wherever Astro's asset pipeline is absent. */
export const imagePath = () =>
  z
    .string()
    .max(longestName + 2, 'tên ảnh dài quá 80 chữ, hãy đổi tên ngắn hơn')
    .regex(new RegExp(`^(?:\\./)?${pictureName.source.slice(1)}`, 'iu'), 'phải là tên một ảnh JPEG, PNG, WebP hoặc AVIF đặt cạnh mục này');

/** The address of a page on the web: https only, so that a link can never run anything. */
export const webAddress = () => z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'phải là địa chỉ bắt đầu bằng https://' });

/** What each schema takes to know what a picture is. */
export interface SchemaContext<Picture extends z.ZodType = z.ZodType> {
  image: () => Picture;
}
