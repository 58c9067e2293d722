import type { Archive } from '../collections.ts';
import type { Problem } from '../problem.ts';

/** R16: a picture in which a child can be recognised is published only with recorded consent of child and guardian. */
export function pictureConsent(archive: Archive): Problem[] {
  return (['initiatives', 'stories'] as const).flatMap((collection) =>
    archive[collection].flatMap(({ file, data }) =>
      data.pictures.flatMap(({ showsChildren, consent }, index): Problem[] => (showsChildren && !consent ? [{ collection, file, path: ['pictures', index, 'consent'], message: 'ảnh có trẻ em nhận ra được nhưng chưa ghi nhận đồng ý của trẻ và người giám hộ. Hãy ghi nơi lưu văn bản đồng ý, hoặc bỏ ảnh.' }] : [])),
    ),
  );
}
