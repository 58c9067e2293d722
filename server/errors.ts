/** What the server declines, and how it says so. */
import type { Path } from '../src/schemas/form.ts';

/** A problem as the form shows it. */
export interface ToldProblem {
  /** The field in the words of the form; empty when the whole entry is meant. */
  label: string;
  message: string;
  /** Relative to `content/`. */
  file: string;
  path: Path;
}

/** A request that is declined, with words for the person who made it. Nothing was written. */
export class Refusal extends Error {
  readonly status: number;
  /** For the client: which kind of refusal this is. */
  readonly code: string;
  readonly problems: readonly ToldProblem[];

  /** @param message Vietnamese: what is wrong and what to do */
  constructor(status: number, code: string, message: string, problems: readonly ToldProblem[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = problems;
  }
}

export const forbidden = (message: string) => new Refusal(403, 'forbidden', message);

export const wrongPath = () =>
  new Refusal(403, 'path', 'Trang quản trị không được đọc hay ghi ở đường dẫn này.');

export const notFound = () =>
  new Refusal(404, 'not-found', 'Không tìm thấy mục này. Có thể mục vừa được xóa hoặc công bố.');

/** Where the server tells the operator what happens: plain words, and the details of a fault. */
export type Log = (message: string, fault?: unknown) => void;

/** @returns whether the file system or a process failed for one of these reasons */
export const isCode = (error: unknown, ...codes: string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));
