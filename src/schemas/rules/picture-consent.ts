import type { Archive } from '../collections.ts';
import { collectionNames } from '../names.ts';
import type { Problem } from '../problem.ts';

/** A picture in running text would escape the question of consent, the description and the size. */
export function picturesInText(archive: Archive): Problem[] {
  return collectionNames.flatMap((collection) => archive[collection].flatMap(({ file, body }): Problem[] => (body.includes('![') && !file.endsWith('.mdx') ? [{ collection, file, path: [], message: 'có ảnh đặt giữa nội dung. Hãy đưa ảnh vào ô Ảnh để có mô tả và ghi nhận đồng ý.' }] : [])));
}

/** R16: a picture in which a child can be recognised is published only with recorded consent of child and guardian. */
export function pictureConsent(archive: Archive): Problem[] {
  return (['initiatives', 'stories'] as const).flatMap((collection) =>
    archive[collection].flatMap(({ file, data }) =>
      data.pictures.flatMap(({ showsChildren, consent }, index): Problem[] => (showsChildren && !consent ? [{ collection, file, path: ['pictures', index, 'consent'], message: 'ảnh có trẻ em nhận ra được nhưng chưa ghi nhận đồng ý của trẻ và người giám hộ. Hãy ghi nơi lưu văn bản đồng ý, hoặc bỏ ảnh.' }] : [])),
    ),
  );
}
