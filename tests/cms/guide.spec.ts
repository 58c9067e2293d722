/**
 * Walks `docs/dang-sang-kien-trong-5-phut.md` in a real office: what the guide says in bold must be on the screen at
 * that step. The pictures of the guide are made on the way; to make them anew:
 * `GUIDE_PICTURES=1 npx playwright test tests/cms/guide.spec.ts`
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { words } from '../../admin/words.ts';
import { textFault } from '../../src/schemas/rules/text.ts';
import { guideFile, pictureFolder, pictureScale } from '../../tools/guide.ts';
import { editors, header, test, type Office } from './office.ts';
import { Screen } from './screen.ts';

// One after the other: the office is made once.
test.describe.configure({ mode: 'default', timeout: 240_000 });

const isMaking = process.env['GUIDE_PICTURES'] === '1';
const heaviestPicture = 60_000;

/** The windows that pictures are taken in: what is told stands close together in a low one. */
const windows = { full: { width: 1120, height: 800 }, low: { width: 1120, height: 446 } };

const uploads = {
  picture: 'tests/fixtures/content/good/initiatives/2023/ghep-doi-doc-sach/doc-doi.png',
  file: 'content/initiatives/2023/can-thuc-an-con-lai-bua-trua/phieu-can-thuc-an-con-lai.pdf',
};

/** A part of the guide: its heading, what it says in bold, the pictures it shows. */
interface Part {
  heading: string;
  bold: string[];
  pictures: string[];
}

const guide = readFileSync(guideFile, 'utf8');

const parts = guide.split(/^## /m).map((text, place): Part => {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
  return {
    heading: place === 0 ? '' : text.slice(0, text.indexOf('\n')),
    bold: all(/\*\*(.+?)\*\*/g),
    pictures: all(/!\[[^\]]+\]\(anh\/([^)]+)\)/g),
  };
});

/** All that can be read on a screen: whole texts of elements, and the hints inside boxes. */
function readScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const read = [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .flatMap((element) => [element.textContent, element.getAttribute('placeholder')])
      .map((text) => (text ?? '').replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '' && text.length < 400);
    return [...new Set(read)];
  });
}

/** Whether what the guide quotes was read; “…” stands for anything. */
function isRead(quoted: string, read: Iterable<string>): boolean {
  const pieces = quoted.split('…').map((piece) => piece.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const whole = new RegExp(`^${pieces.join('.*')}(?: \\(không bắt buộc\\))?$`);
  return [...read].some((text) => whole.test(text));
}

interface Picture {
  /** What must be on it, whole. */
  framed: readonly Locator[];
  /** What it is about, if not all of it: the rest is veiled. */
  lit?: readonly Locator[];
  /** What the guide tells one to press or to read: a ring is drawn around each. */
  marked?: readonly Locator[];
  /** How much of what lies around it is shown, in pixels of the screen. */
  air?: number;
}

/** A walk through the guide: what was read at each part, and the pictures taken. */
class Walk {
  readonly #read = new Map<string, Set<string>>();
  readonly #pictures = new Map<string, string[]>();
  #part = '';

  /** Walks one part of the guide. */
  async part(heading: string, steps: () => Promise<void>): Promise<void> {
    this.#part = heading;
    await test.step(heading, steps);
  }

  /** Reads what is on a screen now, for this part or a later one. */
  async look({ page }: Screen, part = this.#part): Promise<void> {
    for (const text of await readScreen(page)) this.#note(text, part);
  }

  /** Reads the questions that the browser asks. */
  listen({ page }: Screen): void {
    page.on('dialog', (dialog) => {
      this.#note(dialog.message());
    });
  }

  /** Takes a picture, cut to what it frames. */
  async picture(
    screen: Screen,
    name: string,
    { framed, lit = [], marked = [], air = 10 }: Picture,
  ): Promise<void> {
    await this.look(screen);
    const { page } = screen;
    // The address of a test's server says nothing to anybody.
    for (const address of await page.getByRole('link', { name: /^localhost:/ }).all())
      await address.evaluate((link) => {
        link.style.visibility = 'hidden';
      });
    const frame = around(await boxesOf(framed));
    const window = page.viewportSize() ?? windows.full;
    expect(frame.y >= 0 && frame.y + frame.height <= window.height, `${name} shows all it is to show`).toBe(
      true,
    );
    const clip = padded(frame, air, window);
    await drawOver(page, await boxesOf(lit), await boxesOf(marked));
    const raw = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
    await drawOver(page, [], []);
    expect((await sharp(raw).metadata()).width).toBeGreaterThan(500);
    this.#pictures.set(this.#part, [...this.picturesOf(this.#part), name]);
    if (isMaking) await writePicture(name, raw);
  }

  /** @returns what the guide says in bold in a part and nobody could read there; a part without steps is told of others */
  unread({ heading, bold }: Part): string[] {
    const read = this.#read.get(heading) ?? [...this.#read.values()].flatMap((each) => [...each]);
    return bold.filter((quoted) => !isRead(quoted, read));
  }

  picturesOf(heading: string): string[] {
    return this.#pictures.get(heading) ?? [];
  }

  #note(text: string, part = this.#part): void {
    const read = this.#read.get(part) ?? new Set();
    this.#read.set(part, read.add(text));
  }
}

/** Few colours and no loss make letters sharp and files small. */
async function writePicture(name: string, raw: Buffer): Promise<void> {
  for (const colours of [64, 32, 16]) {
    const few = await sharp(raw).png({ palette: true, colours, dither: 0 }).toBuffer();
    const picture = await sharp(few).webp({ lossless: true, effort: 6 }).toBuffer();
    writeFileSync(join(pictureFolder, name), picture);
    if (picture.length <= heaviestPicture) return;
  }
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const boxesOf = (targets: readonly Locator[]): Promise<Box[]> =>
  Promise.all(
    targets.map(async (target) => {
      const box = await target.boundingBox();
      if (!box) throw new Error(`${String(target)} is not to be seen`);
      return box;
    }),
  );

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Leaves some air around what a picture shows, as far as the window goes. */
function padded(box: Box, air: number, limit: { width: number; height: number }): Box {
  const x = Math.max(0, box.x - air);
  const y = Math.max(0, box.y - air);
  const right = Math.min(limit.width, box.x + box.width + air);
  const bottom = Math.min(limit.height, box.y + box.height + air);
  return { x, y, width: right - x, height: bottom - y };
}

/** Draws a veil with holes and rings on a screen, in the place of what was drawn before. */
function drawOver(page: Page, lit: readonly Box[], marked: readonly Box[]): Promise<void> {
  return page.evaluate(
    ([holes, rings]) => {
      for (const old of document.querySelectorAll('.guide-drawing')) old.remove();
      const draw = (drawing: HTMLElement, style: Readonly<Record<string, string>>) => {
        drawing.className = 'guide-drawing';
        Object.assign(drawing.style, {
          position: 'fixed',
          boxSizing: 'border-box',
          zIndex: '100000',
          ...style,
        });
        document.body.append(drawing);
      };
      if (holes.length > 0) {
        const veil = document.createElement('canvas');
        [veil.width, veil.height] = [innerWidth, innerHeight];
        const brush = veil.getContext('2d');
        if (brush) brush.fillStyle = 'rgb(255 255 255 / 92%)';
        brush?.fillRect(0, 0, innerWidth, innerHeight);
        for (const { x, y, width, height } of holes) brush?.clearRect(x, y, width, height);
        draw(veil, { inset: '0' });
      }
      for (const { x, y, width, height } of rings)
        draw(document.createElement('div'), {
          left: `${x - 5}px`,
          top: `${y - 5}px`,
          width: `${width + 10}px`,
          height: `${height + 10}px`,
          border: '3px solid #a3161a',
          borderRadius: '9px',
        });
    },
    [lit, marked] as const,
  );
}

/** A screen at which somebody sits. */
async function sitDown(browser: Browser, office: Office, login: string): Promise<Screen> {
  const context = await browser.newContext({
    extraHTTPHeaders: { [header]: login },
    locale: 'vi-VN',
    viewport: windows.full,
    deviceScaleFactor: pictureScale,
  });
  return new Screen(await context.newPage(), office);
}

const button = ({ page }: Screen, name: string) => page.getByRole('button', { name, exact: true });
const item = ({ page }: Screen, name: string) => page.getByRole('menuitem', { name });
const siteLine = ({ page }: Screen) => page.locator('.site-status');
const preview = ({ page }: Screen) => page.frameLocator('iframe');
const toolbar = ({ page }: Screen) => page.locator('[class*="ToolbarContainer"]').first();

/** A field with its label and its hint. */
const whole = (screen: Screen, label: string) =>
  screen.page
    .locator('[class*="ControlContainer"]')
    .filter({ has: screen.field(label) })
    .last();

/** Scrolls until a field is the last that is seen whole, with some air below. */
const bringUp = (field: Locator) =>
  field.evaluate((element) => {
    (element as HTMLElement).style.scrollMarginBlockEnd = '20px';
    element.scrollIntoView({ block: 'end' });
  });

/** Takes away the messages that come and go: they lie over the buttons. */
async function closeMessages({ page }: Screen): Promise<void> {
  const messages = page.locator('.Toastify__toast');
  await messages.evaluateAll((shown) => {
    for (const message of shown) (message as HTMLElement).click();
  });
  await expect(messages).toHaveCount(0);
}

/** Goes back to the lists. */
async function goHome({ page, office }: Screen): Promise<void> {
  await page.goto(`${office.origin}/admin/#/`);
  await page.getByRole('heading', { name: 'Danh sách', exact: true }).waitFor();
}

/** Opens an entry as one does: by its name in its list. */
async function openByName(screen: Screen, list: string, name: RegExp): Promise<void> {
  await goHome(screen);
  await screen.openList(list);
  await screen.page.getByRole('link', { name }).click();
  await button(screen, 'Lưu').waitFor();
}

/** The part of the guide that tells of the line at the foot. */
const liveHeading = '5. Xem đã lên trang chưa';

test('every step of the guide can be done as it is told, and its pictures show it', async ({
  browser,
  openOffice,
}) => {
  const office = await openOffice({ CMS_IDENTITY_HEADER: header }, (root) => {
    writeFileSync(join(root, 'content/settings/editors.yml'), editors);
  });
  const lan = await sitDown(browser, office, 'lan');
  const minh = await sitDown(browser, office, 'minh');
  const spoilt = 'content/units/th-hoa-mai.md';
  const good = office.read(spoilt);
  const walk = new Walk();
  for (const screen of [lan, minh]) walk.listen(screen);

  await walk.part('1. Vào trang quản trị', async () => {
    for (const screen of [minh, lan]) {
      await screen.page.goto(`${office.origin}/admin/`);
      await button(screen, words.enter).waitFor();
      await walk.look(screen);
    }
    const { page } = lan;
    const links = [words.guide, words.viewSite].map((name) => page.getByRole('link', { name }));
    await walk.picture(lan, '1-vao-trang-quan-tri.webp', {
      framed: [page.getByRole('heading'), ...links],
      marked: [button(lan, words.enter)],
      air: 32,
    });
    for (const screen of [minh, lan]) await button(screen, words.enter).click();
  });

  await walk.part('2. Chọn danh sách của năm', async () => {
    const { page } = lan;
    await lan.openList('Sáng kiến năm 2023');
    const entry = page.getByRole('link', { name: /Góc sách ngoài hành lang/ });
    await entry.waitFor();
    const search = page.getByPlaceholder('Tìm, không cần dấu');
    const list = page.getByRole('link', { name: 'Sáng kiến năm 2023', exact: true });
    const add = page.getByRole('link', { name: 'Thêm Sáng kiến' });
    await walk.picture(lan, '2-chon-danh-sach.webp', {
      framed: [
        page.getByRole('heading', { name: 'Danh sách', exact: true }),
        list,
        page.getByRole('link', { name: 'Cá nhân được vinh danh' }),
        add,
        entry,
      ],
      marked: [list, add],
    });
    await search.fill('goc sach');
    await search.press('Enter');
    await expect(entry).toBeVisible();
    await goHome(lan);
  });

  await walk.part('3. Điền biểu mẫu', async () => {
    const { page } = lan;
    await lan.add('Sáng kiến năm 2023', 'Sáng kiến');
    await lan.fill('Tóm tắt', 'Liên hệ 0912 345 678.');
    await button(lan, 'Lưu').click();
    await page.getByText('Tên sáng kiến: chưa điền').waitFor();
    await page.getByText('có vẻ chứa số điện thoại').waitFor();
    await walk.look(lan);

    // All that only the server finds, at once.
    await lan.fill('Tóm tắt', 'Mỗi ngày một khổ thơ, cả lớp đọc theo nhịp gõ tay.');
    await lan.fill('Tên sáng kiến', 'Góc sách ngoài hành lang cho giờ ra chơi');
    await lan.choose('Đơn vị chủ trì', 'truong hoa mai');
    await lan.addItem('tác giả');
    await lan.fill('Họ và tên', 'Trần Thị Hòa');
    await lan.choose('Lĩnh vực', 'Dạy và học');
    await lan.choose('Năm học', '2022');
    await lan.choose('Năm', '2023');
    await lan.addItem('công nhận');
    await lan.field('Cấp công nhận').click();
    await walk.look(lan);
    await lan.choose('Cấp công nhận', 'Cấp quận');
    await lan.choose('Quyết định', 'giay khen cua nha truong');
    await lan.saveRefused();
    await walk.look(lan);
    await closeMessages(lan);
    await button(lan, 'Đóng').click();

    // Then one after the other, for the pictures.
    await lan.clear('Năm');
    await lan.fill('Tên sáng kiến', 'Một số biện pháp dạy đọc thơ cho học sinh lớp 2');
    const level = whole(lan, 'Cấp công nhận');
    const decision = whole(lan, 'Quyết định');
    await lan.choose('Cấp công nhận', 'Cấp cơ sở');
    await lan.clear('Quyết định');
    await lan.field('Quyết định').pressSequentially('hoa mai');
    const found = decision.getByRole('option');
    await expect(found).toHaveCount(2);
    const menu = decision.locator('[class*="-menu"]');
    await walk.picture(lan, '3-chon-quyet-dinh.webp', {
      framed: [level, menu],
      lit: [level, decision, menu],
      marked: [found.first()],
    });
    await lan.field('Quyết định').press('Enter');
    await lan.choose('Cấp công nhận', 'Cấp quận');
    await lan.saveRefused();
    await closeMessages(lan);
    const refusal = page.locator('.refusal');
    await page.setViewportSize(windows.low);
    await bringUp(decision);
    await walk.picture(lan, '5-chua-luu-duoc.webp', {
      framed: [level, decision, refusal],
      lit: [level, decision, refusal],
      marked: [refusal],
    });
    await page.setViewportSize(windows.full);
    await button(lan, 'Đóng').click();
    await lan.choose('Cấp công nhận', 'Cấp cơ sở');
    await whole(lan, 'Tên sáng kiến').scrollIntoViewIfNeeded();
    await expect(preview(lan).getByText('Cấp quận')).toBeHidden();
    await walk.picture(lan, '4-xem-truoc.webp', {
      framed: [whole(lan, 'Tên sáng kiến'), whole(lan, 'Đơn vị chủ trì'), button(lan, 'Bật, tắt xem trước')],
    });

    // A file spoilt by hand keeps the site from being built meanwhile: the publisher's screen will say so.
    office.write(spoilt, good.replace('kind: truong-tieu-hoc', 'kind: truong-lang'));
    await lan.addItem('bước thực hiện');
    await lan.fill('Việc làm', 'Chọn khổ thơ có nhịp rõ');
    await lan.unfold('Nguồn lực');
    await lan.addItem('tệp đính kèm');
    await walk.look(lan);
    await lan.upload('Chọn một tập tin', uploads.file);
    await lan.fill('Tên tệp', 'Phiếu đọc thơ');
    await lan.addItem('ảnh');
    await button(lan, 'Chọn một hình').click();
    await page.locator('input[type="file"]').last().setInputFiles(uploads.picture);
    const take = button(lan, 'Lấy những cái đã chọn');
    await expect(take).toBeEnabled({ timeout: 15_000 });
    await walk.look(lan);
    await take.click();
    await lan.fill('Mô tả ảnh', 'Hai học sinh đọc chung một cuốn thơ.');
    await lan.fill('Nguồn ảnh', 'Trường Tiểu học Hoa Mai');
    await lan.field('Ảnh có trẻ em nhận ra được').click();
    await lan.fill('Ghi nhận đồng ý', 'Tập 3, văn phòng nhà trường.');
    await bringUp(whole(lan, 'Ghi nhận đồng ý'));
    await walk.picture(lan, '6-anh-co-tre-em.webp', {
      framed: [whole(lan, 'Mô tả ảnh'), whole(lan, 'Ghi nhận đồng ý')],
      marked: [whole(lan, 'Ảnh có trẻ em nhận ra được'), whole(lan, 'Ghi nhận đồng ý')],
    });
  });

  await expect(siteLine(minh)).toHaveAttribute('data-state', 'failed', { timeout: 60_000 });
  await walk.look(minh, liveHeading);
  office.write(spoilt, good);

  await walk.part('4. Lưu, duyệt, công bố', async () => {
    await lan.save();
    await closeMessages(lan);
    await button(lan, 'Trạng thái: Bản nháp').click();
    const ready = item(lan, 'Sẵn sàng công bố');
    await walk.picture(lan, '7-gui-duyet.webp', {
      framed: [lan.page.getByRole('link', { name: /^← Danh sách/ }), button(lan, 'Bỏ bản nháp này'), ready],
      lit: [toolbar(lan), item(lan, 'Bản nháp'), item(lan, 'Đang duyệt'), ready],
      marked: [item(lan, 'Đang duyệt')],
    });
    await item(lan, 'Đang duyệt').click();
    await expect(button(lan, 'Trạng thái: Đang duyệt')).toBeVisible();

    await minh.page.reload();
    await minh.page.getByRole('link', { name: 'Bản nháp và duyệt' }).click();
    const card = minh.page.getByRole('link', { name: /dạy đọc thơ/ });
    await card.waitFor();
    await walk.look(minh);
    await card.click();
    await button(minh, 'Trạng thái: Đang duyệt').waitFor();
    await walk.look(minh);
    await minh.setStatus('Sẵn sàng công bố');
    await closeMessages(minh);
    await button(minh, 'Công bố').click();
    const choices = ['Công bố ngay', 'Công bố và tạo mới', 'Công bố và sao chép'].map((name) =>
      item(minh, name),
    );
    await walk.picture(minh, '8-cong-bo.webp', {
      framed: [button(minh, 'Trạng thái: Sẵn sàng công bố'), button(minh, 'Bỏ bản nháp này'), ...choices],
      lit: [toolbar(minh), ...choices],
      marked: choices.slice(0, 1),
    });
    await item(minh, 'Công bố ngay').click();
    await button(minh, 'Đã công bố').waitFor();
  });

  await walk.part(liveHeading, async () => {
    const { page } = minh;
    await lan.page.context().setOffline(true);
    await expect(siteLine(minh)).toHaveAttribute('data-state', 'building', { timeout: 15_000 });
    await walk.look(minh);
    await closeMessages(minh);
    await expect(siteLine(minh)).toHaveAttribute('data-state', 'live', { timeout: 60_000 });
    await page.setViewportSize(windows.low);
    await expect(preview(minh).getByRole('heading', { level: 1 })).toBeVisible();
    const see = page.getByRole('link', { name: 'Xem trên trang' });
    await walk.picture(minh, '9-da-len-trang.webp', {
      framed: [button(minh, 'Đã công bố'), siteLine(minh)],
      lit: [toolbar(minh), page.locator('iframe')],
      marked: [see, siteLine(minh)],
    });
    await page.setViewportSize(windows.full);
    await expect(siteLine(lan)).toHaveAttribute('data-state', 'silent', { timeout: 15_000 });
    await walk.look(lan);
    await lan.page.context().setOffline(false);
  });

  await walk.part('Khi chưa có quyết định hoặc đơn vị', async () => {
    await goHome(minh);
    await minh.add('Văn bản', 'Văn bản');
    await minh.field('Dùng để').click();
    await walk.look(minh);
    for (const list of ['Văn bản', 'Đơn vị']) {
      await goHome(minh);
      await minh.openList(list);
      await walk.look(minh);
    }
    await minh.add('Đơn vị', 'Đơn vị');
    await walk.look(minh);
  });

  await walk.part('Sửa một mục đã đăng', async () => {
    await openByName(minh, 'Sáng kiến năm 2023', /dạy đọc thơ/);
    await minh.fill('Tóm tắt', 'Mỗi sáng một khổ thơ.');
    await minh.save();
    await button(minh, 'Bỏ bản sửa này').waitFor();
    await walk.look(minh);
    await closeMessages(minh);
    await button(minh, 'Bỏ bản sửa này').click();
    await button(minh, 'Đã công bố').waitFor();
  });

  await walk.part('Thu hồi hay gỡ khỏi trang', async () => {
    await openByName(minh, 'Sáng kiến năm 2023', /dạy đọc thơ/);
    await minh.choose('Tình trạng', 'Đã thu hồi');
    await minh.unfold('Thu hồi');
    await walk.look(minh);
    await openByName(minh, 'Đơn vị', /Hoa Mai/);
    await walk.look(minh);
    await button(minh, 'Gỡ khỏi trang').click();
    await minh.refusal();
    await walk.look(minh);
  });

  await walk.part('Khi tìm một từ mà không thấy', async () => {
    await button(minh, 'Đóng').click();
    await goHome(minh);
    await minh.openList('Từ đồng nghĩa khi tìm kiếm');
    await walk.look(minh);
    await openByName(minh, 'Từ đồng nghĩa khi tìm kiếm', /Trường học/);
    await minh.addItem('nhóm từ');
    await walk.look(minh);
  });

  await walk.part('Khi người khác vừa sửa cùng mục', async () => {
    for (const screen of [lan, minh]) {
      await openByName(screen, 'Sáng kiến năm 2023', /ghép đôi/);
      await screen.fill('Tóm tắt', screen === lan ? 'Câu của Lan.' : 'Câu của Minh.');
    }
    await lan.save();
    await minh.saveRefused();
    await walk.look(minh);
    await minh.page.reload();
    await expect(minh.field('Tóm tắt')).toHaveValue('Câu của Lan.');
  });

  await walk.part('Câu hỏi thường gặp', async () => {
    await openByName(minh, 'Sáng kiến năm 2023', /Góc sách/);
    await button(minh, 'Đã công bố').click();
    await walk.look(minh);
    await item(minh, 'Sao chép').click();
    await expect(button(minh, 'Đã công bố')).toBeHidden();
    await minh.page.locator('[class*="ListItemTopBar"]').first().getByRole('button').first().click();
    await minh.fill('Tên sáng kiến', 'Tủ thơ ở hành lang cho giờ ra chơi');
    await walk.look(minh);
    await minh.save();
  });

  for (const part of parts) {
    expect(walk.unread(part), `“${part.heading}” tells of what is not on the screen`).toEqual([]);
    expect(walk.picturesOf(part.heading).toSorted(), `pictures of “${part.heading}”`).toEqual(part.pictures);
  }
  const named = parts.flatMap(({ pictures }) => pictures);
  const kept = () => readdirSync(pictureFolder).sort();
  if (isMaking) for (const name of kept()) if (!named.includes(name)) rmSync(join(pictureFolder, name));
  expect(kept()).toEqual(named);
  expect(named.filter((name) => statSync(join(pictureFolder, name)).size > heaviestPicture)).toEqual([]);
});

test('the guide opens from the first page, can be read by everybody, and is clean Vietnamese', async ({
  page,
  office,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${office.origin}/admin/`);
  await page.getByRole('link', { name: words.guide }).click();
  await expect(page).toHaveTitle(/^Đăng một sáng kiến trong 5 phút/);
  // The title is there before the style sheet is.
  await page.waitForLoadState('load');
  for (const width of [320, 360, 1200]) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  }
  const pictures = page.getByRole('img');
  await expect(pictures).toHaveCount(parts.flatMap(({ pictures: named }) => named).length);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
    await expect(picture).toHaveAttribute('alt', /.{20}/);
    await expect(picture).toHaveAttribute('height', /^\d+$/);
  }
  for (const name of ['Vào trang quản trị', 'Trang công khai'])
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  expect(textFault(guide)).toBeUndefined();
  expect(complaints).toEqual([]);
});
