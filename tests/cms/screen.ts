/** The office's screen as a clerk uses it: by labels, names of buttons and lists. */
import { expect, type Locator, type Page } from '@playwright/test';
import { words } from '../../admin/words.ts';
import type { Office } from './office.ts';

export class Screen {
  readonly page: Page;
  readonly office: Office;
  /** What went wrong in the browser while a test ran: refused by the content policy, or thrown. */
  readonly violations: string[] = [];

  constructor(page: Page, office: Office) {
    this.page = page;
    this.office = office;
    page.on('console', (message) => {
      if (/Content Security Policy|unsafe-eval/.test(message.text())) this.violations.push(message.text());
    });
    page.on('dialog', (dialog) => void dialog.accept());
  }

  async signIn(): Promise<void> {
    await this.page.goto(`${this.office.origin}/admin/`);
    const enter = this.page.getByRole('button', { name: words.enter });
    const lists = this.page.getByRole('heading', { name: 'Danh sách', exact: true });
    await enter.or(lists).first().waitFor();
    // Who has signed in once at this browser is let in again.
    if (await enter.isVisible()) await enter.click();
    await lists.waitFor();
  }

  /** Opens a list by its name in the side bar. */
  async openList(label: string): Promise<void> {
    await this.page.getByRole('link', { name: label, exact: true }).first().click();
    await this.page.getByRole('heading', { name: label, exact: true }).waitFor();
  }

  /** Opens the form of a new entry. */
  async add(list: string, singular: string): Promise<void> {
    await this.openList(list);
    await this.page
      .getByRole('link', { name: `Thêm ${singular}` })
      .first()
      .click();
    await this.page.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
  }

  /** Fills in the form of a short record of 2023 that breaks no rule. */
  async fillShortRecord(title: string): Promise<void> {
    await this.add('Sáng kiến năm 2023', 'Sáng kiến');
    await this.fill('Tên sáng kiến', title);
    await this.choose('Đơn vị chủ trì', 'hoa mai');
    await this.addItem('tác giả');
    await this.fill('Họ và tên', 'Trần Thị Hòa');
    await this.choose('Lĩnh vực', 'Dạy và học');
    await this.choose('Năm học', '2022');
    await this.addItem('công nhận');
    await this.choose('Cấp công nhận', 'Cấp cơ sở');
    await this.choose('Quyết định', 'cong nhan hoa mai 2023');
  }

  /** Opens the form of an entry, by its address in the screen. */
  async open(list: string, slug: string): Promise<void> {
    await this.page.goto(`${this.office.origin}/admin/#/collections/${list}/entries/${slug}`);
    await this.page.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
  }

  /** The box of a field; the last one shown, where a list has several. */
  field(label: string): Locator {
    return this.page
      .getByLabel(new RegExp(`^${label}( \\(không bắt buộc\\))?$`))
      .locator('visible=true')
      .last();
  }

  /** Replaces what a field holds. */
  async fill(label: string, text: string): Promise<void> {
    const box = this.field(label);
    await box.fill('');
    await box.fill(text);
  }

  /** Chooses by typing, as in every list of choices. */
  async choose(label: string, typed: string): Promise<void> {
    const box = this.field(label);
    await box.click();
    await box.pressSequentially(typed);
    await this.page.getByRole('option').first().waitFor();
    await box.press('Enter');
  }

  /** Empties a list of choices. */
  async clear(label: string): Promise<void> {
    await this.field(label).press('Backspace');
  }

  /** Adds an item to a list of a form. */
  async addItem(singular: string): Promise<void> {
    await this.page.getByRole('button', { name: `Thêm ${singular}`, exact: true }).click();
  }

  /** Unfolds a group of fields. */
  async unfold(label: string): Promise<void> {
    const arrow = this.page.getByTestId('expand-button');
    const bar = this.page.locator('div').filter({ has: arrow, hasText: new RegExp(`^${label}$`) });
    await bar.last().getByTestId('expand-button').click();
  }

  /** Puts a picture or a file from this machine into the last such box that is shown. */
  async upload(button: 'Chọn một hình' | 'Chọn một tập tin', file: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).last().click();
    await this.page.locator('input[type="file"]').last().setInputFiles(file);
    const take = this.page.getByRole('button', { name: 'Lấy những cái đã chọn' });
    await expect(take).toBeEnabled({ timeout: 15_000 });
    await take.click();
    await expect(take).toBeHidden();
  }

  /** Types running text into the last rich text box. */
  async write(text: string): Promise<void> {
    const box = this.page.locator('[contenteditable="true"]').last();
    await box.click();
    await this.page.keyboard.type(text);
  }

  /** Presses “Lưu” and waits until the draft is kept. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(this.page.getByText('Đã lưu', { exact: true })).toBeVisible();
    await expect(this.page.getByRole('button', { name: 'Đang lưu...' })).toBeHidden();
  }

  /** Presses “Lưu” and reads why the server would not have it. */
  async saveRefused(): Promise<string> {
    const close = this.page.getByRole('button', { name: words.site.close, exact: true });
    if (await close.isVisible()) await close.click();
    await this.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    return this.refusal();
  }

  /** What the screen says was declined, title first. */
  async refusal(): Promise<string> {
    const note = this.page.locator('.refusal');
    await note.waitFor();
    return (await note.locator('strong, li').allTextContents()).join('\n');
  }

  /** Sets the state of a draft: “Bản nháp”, “Đang duyệt”, “Sẵn sàng công bố”. */
  async setStatus(label: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Trạng thái:/ }).click();
    await this.page.getByRole('menuitem', { name: label }).click();
    await expect(this.page.getByRole('button', { name: `Trạng thái: ${label}` })).toBeVisible();
  }

  /** Publishes what is ready and waits until the site shows it. */
  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Công bố', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Công bố ngay' }).click();
    await expect(this.page.getByRole('button', { name: 'Đã công bố' })).toBeVisible();
    await this.siteIsLive();
  }

  /** Waits until the line at the foot says that the newest content is on the site. */
  async siteIsLive(): Promise<void> {
    const status = this.page.locator('.site-status');
    await expect(status).toHaveAttribute('data-state', 'building', { timeout: 15_000 });
    await expect(status).toHaveText(/^Đã lên trang lúc \d\d:\d\d$/, { timeout: 60_000 });
  }
}
