/** As much of CBOR as Pagefind writes: arrays, whole numbers and text. */
export class Cbor {
  private position = 0;
  private static readonly decoder = new TextDecoder();

  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  private head(): number {
    const byte = this.bytes[this.position++] ?? 0;
    const size = byte & 31;
    if (size < 24) return size;
    let value = 0;
    for (let left = 1 << (size - 24); left > 0; left -= 1)
      value = value * 256 + (this.bytes[this.position++] ?? 0);
    return value;
  }

  /** @returns how many items the array has; they follow */
  array(): number {
    return this.head();
  }

  integer(): number {
    const isNegative = (this.bytes[this.position] ?? 0) >> 5 === 1;
    const value = this.head();
    return isNegative ? -1 - value : value;
  }

  text(): string {
    const length = this.head();
    return Cbor.decoder.decode(this.bytes.subarray(this.position, (this.position += length)));
  }

  /** Passes over one item with all that is in it. */
  skip(): void {
    for (let left = 1; left > 0; left -= 1) {
      const byte = this.bytes[this.position] ?? 0;
      // Most of an index is small numbers, a byte each.
      if (byte < 24) {
        this.position += 1;
        continue;
      }
      const value = this.head();
      if (byte >> 5 === 4) left += value;
      else if (byte >> 5 === 3) this.position += value;
    }
  }
}
